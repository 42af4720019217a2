package org.yuegang.liaison.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.SignedIn;
import org.yuegang.liaison.system.TrialAccess;

/**
 * Turns an officer's code and password into the signed-in officer.
 *
 * <p>From the fifth wrong password in a row on, the account is shut for one minute, then for two, four, and so on up
 * to fifteen. An unknown code costs as much time as a wrong password, and reads the same.
 */
@Component
class OfficerSignIn implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(OfficerSignIn.class);

	private static final int FREE_FAILURES = 4;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Accounts accounts;

	private final Officers officers;

	private final PasswordEncoder passwords;

	private final Clock clock;

	private final @Nullable KnownPasswords known;

	private final String nobodysPassword;

	OfficerSignIn(Accounts accounts, Officers officers, PasswordEncoder passwords, Clock clock,
			ObjectProvider<TrialAccess> trial) {
		this.accounts = accounts;
		this.officers = officers;
		this.passwords = passwords;
		this.clock = clock;
		this.known = trial.getIfAvailable() == null ? null : new KnownPasswords();
		this.nobodysPassword = passwords.encode("nobody");
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		String password = String.valueOf(authentication.getCredentials());
		Optional<Officer> officer = this.officers.find(authentication.getName());
		Optional<Account> account = officer.flatMap(one -> this.accounts.find(one.code()));
		if (account.isEmpty()) {
			this.passwords.matches(password, this.nobodysPassword);
			log.info("Sign-in refused: no such officer");
			throw new BadCredentialsException("No such officer");
		}
		prove(account.get(), password);
		return UsernamePasswordAuthenticationToken.authenticated(
				new SignedIn(officer.get(), account.get().lastSignIn()), null,
				AuthorityUtils.createAuthorityList("OFFICER"));
	}

	private void prove(Account account, String password) {
		Instant now = this.clock.instant();
		if (account.lockedAt(now)) {
			log.info("Sign-in of {} refused: shut until {}", account.code(), account.lockedUntil());
			throw new LockedException("Shut until " + account.lockedUntil());
		}
		if (this.known != null && this.known.contains(account, password)) {
			return;
		}
		if (!this.passwords.matches(password, account.password())) {
			int failures = account.failures() + 1;
			this.accounts.failed(account.code(), failures > FREE_FAILURES ? now.plus(pause(failures)) : null);
			log.info("Sign-in of {} refused: wrong password, {} in a row", account.code(), failures);
			throw new BadCredentialsException("Wrong password");
		}
		this.accounts.proved(account.code());
		if (this.known != null) {
			this.known.add(account, password);
		}
	}

	private static Duration pause(int failures) {
		int doublings = Math.min(failures - FREE_FAILURES - 1, 4);
		Duration pause = Duration.ofMinutes(1L << doublings);
		return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
	}

}
