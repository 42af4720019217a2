package org.yuegang.liaison.system.security;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.SignedIn;

/**
 * Lets every signed-in officer in, but one who is an auditor and nothing else may only read, whatever a feature
 * forgot to say.
 */
final class ReadsOnly implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Authentication who = authentication.get();
		if (who == null || !(who.getPrincipal() instanceof SignedIn signedIn)) {
			return new AuthorizationDecision(false);
		}
		boolean reads = READING.contains(context.getRequest().getMethod());
		return new AuthorizationDecision(reads || !signedIn.officer().roles().equals(Set.of(Role.AUDITOR)));
	}

}
