package org.yuegang.liaison.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.system.TrialAccess;

class OfficerSignInTests {

	@Test
	void countsGuessesAtTheSameTimeAsManyAsTheyAre() throws Exception {
		try (TestNode node = TestNode.start("HK"); var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
			Slow passwords = new Slow(5);
			OfficerSignIn signIn = new OfficerSignIn(node.bean(Accounts.class), node.bean(Officers.class),
					node.bean(Devices.class), node.bean(Guesses.class), passwords,
					new StaticListableBeanFactory().getBeanProvider(TrialAccess.class));
			List<Future<Boolean>> guesses = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				guesses.add(guessers.submit(() -> isShut(signIn)));
			}
			List<Boolean> shut = new ArrayList<>();
			for (Future<Boolean> guess : guesses) {
				shut.add(guess.get());
			}
			assertThat(shut).containsExactlyInAnyOrder(false, false, false, false, false, true);
			assertThat(passwords.atOnce.getCount()).isZero();
		}
	}

	private static boolean isShut(OfficerSignIn signIn) {
		var guess = UsernamePasswordAuthenticationToken.unauthenticated("hk.duty", "wrong");
		guess.setDetails(Place.of("192.0.2.1", Optional.empty()));
		try {
			signIn.authenticate(guess);
			throw new AssertionError("let in");
		}
		catch (AuthenticationException refused) {
			return refused instanceof LockedException;
		}
	}

	/** Finds every password wrong, once that many are looked at. */
	private static final class Slow implements PasswordEncoder {

		private final CountDownLatch atOnce;

		Slow(int atOnce) {
			this.atOnce = new CountDownLatch(atOnce);
		}

		@Override
		public String encode(CharSequence password) {
			return "";
		}

		@Override
		public boolean matches(CharSequence password, String encoded) {
			this.atOnce.countDown();
			try {
				return !this.atOnce.await(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return true;
			}
		}

	}

}
