package org.yuegang.liaison.system;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: the principal of an authentication.
 *
 * @param officer as they are appointed now, read afresh for every request
 * @param previousSignIn when they signed in the time before, null for the first time
 */
public record SignedIn(Officer officer, @Nullable Instant previousSignIn) implements AuthenticatedPrincipal {

	@Override
	public String getName() {
		return this.officer.code();
	}

}
