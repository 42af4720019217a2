package org.yuegang.liaison.system;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests {

	private static final BackOff HALF_A_SECOND_TO_A_MINUTE = new BackOff(Duration.ofMillis(500), Duration.ofMinutes(1));

	@Test
	void doublesFromTheFirst() {
		assertThat(HALF_A_SECOND_TO_A_MINUTE.after(1)).isEqualTo(Duration.ofMillis(500));
		assertThat(HALF_A_SECOND_TO_A_MINUTE.after(2)).isEqualTo(Duration.ofSeconds(1));
		assertThat(HALF_A_SECOND_TO_A_MINUTE.after(3)).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void staysWithinTheBoundHoweverOftenItFailed() {
		for (int failures = 8; failures < 100; failures++) {
			assertThat(HALF_A_SECOND_TO_A_MINUTE.after(failures)).isEqualTo(Duration.ofMinutes(1));
		}
		assertThat(HALF_A_SECOND_TO_A_MINUTE.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void spreadsOverTheWholeTimeBelowTheBound() {
		for (int failures = 1; failures < 20; failures++) {
			assertThat(HALF_A_SECOND_TO_A_MINUTE.spread(failures, below(0))).isEqualTo(Duration.ofMillis(20));
			assertThat(HALF_A_SECOND_TO_A_MINUTE.spread(failures, below(1)))
				.isEqualTo(HALF_A_SECOND_TO_A_MINUTE.after(failures));
		}
	}

	/** Always the smallest value, or always the largest below the bound. */
	private static RandomGenerator below(int share) {
		return new RandomGenerator() {

			@Override
			public long nextLong() {
				return 0;
			}

			@Override
			public long nextLong(long bound) {
				return share * (bound - 1);
			}

		};
	}

}
