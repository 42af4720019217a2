package org.yuegang.liaison.account;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.BackOff;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.SignedIn;
import org.yuegang.liaison.system.TrialAccess;

/**
 * Turns an officer's code and password into the signed-in officer.
 *
 * <p>From the fifth wrong password in a row on, the account is shut for the address they came from: for one minute,
 * then for two, four, and so on up to fifteen. For other addresses it stays open, and a browser with which the officer
 * signed in before is never shut; after twenty wrong passwords it merely counts as any other. So nobody shuts an
 * officer out by guessing. An unknown code costs as much time as a wrong password, and reads the same.
 */
@Component
class OfficerSignIn implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(OfficerSignIn.class);

	private static final int FREE_FAILURES = 4;

	/** A thief of the browser tries no more than these before its address counts. */
	private static final int TRUSTED_FAILURES = 20;

	private static final BackOff SHUT = new BackOff(Duration.ofMinutes(1), Duration.ofMinutes(15));

	private final Accounts accounts;

	private final Officers officers;

	private final Devices devices;

	private final Guesses guesses;

	private final PasswordEncoder passwords;

	private final @Nullable KnownPasswords known;

	private final String nobodysPassword;

	OfficerSignIn(Accounts accounts, Officers officers, Devices devices, Guesses guesses, PasswordEncoder passwords,
			ObjectProvider<TrialAccess> trial) {
		this.accounts = accounts;
		this.officers = officers;
		this.devices = devices;
		this.guesses = guesses;
		this.passwords = passwords;
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
		if (authentication.getDetails() instanceof Place place) {
			prove(account.get(), password, place);
		}
		else {
			throw new InternalAuthenticationServiceException("A sign-in without a place");
		}
		return UsernamePasswordAuthenticationToken.authenticated(
				new SignedIn(officer.get(), account.get().lastSignIn()), null,
				AuthorityUtils.createAuthorityList("OFFICER"));
	}

	private void prove(Account account, String password, Place place) {
		Optional<String> device = place.device().filter(hash -> this.devices.knows(hash, account.code()));
		String source = device.map(hash -> "device " + hash).orElse(place.address());
		if (this.known != null && this.known.contains(account, password) && !this.guesses.shut(account.code(), source)) {
			return;
		}
		OptionalInt guess = this.guesses.count(account.code(), source,
				device.isPresent() ? failures -> Duration.ZERO : OfficerSignIn::pause);
		if (guess.isEmpty()) {
			log.info("Sign-in of {} refused: shut for {} for a while", account.code(), source);
			throw new LockedException("Shut for this place");
		}
		if (!this.passwords.matches(password, account.password())) {
			log.info("Sign-in of {} refused: wrong password, {} in a row from {}", account.code(), guess.getAsInt(), source);
			if (guess.getAsInt() >= TRUSTED_FAILURES) {
				device.ifPresent(hash -> this.devices.forget(hash, account.code()));
			}
			throw new BadCredentialsException("Wrong password");
		}
		this.guesses.forget(account.code(), source);
		if (this.known != null) {
			this.known.add(account, password);
		}
	}

	private static Duration pause(int failures) {
		return failures <= FREE_FAILURES ? Duration.ZERO : SHUT.after(failures - FREE_FAILURES);
	}

}
