package org.yuegang.liaison.system;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The officer on whose behalf this request is served. Controllers may as well take an {@link Officer} argument.
 */
@Component
public class CurrentOfficer {

	public Optional<Officer> find() {
		return signedIn().map(SignedIn::officer);
	}

	/** To be used only where the security chain lets nobody in unsigned. */
	public Officer require() {
		return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
	}

	/** The officer with their sign-in before this one. */
	public Optional<SignedIn> signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
				? Optional.of(signedIn) : Optional.empty();
	}

}
