package org.yuegang.liaison.exchange.carry;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests {

	/** Always the largest value below the bound. */
	private static final RandomGenerator LARGEST = new RandomGenerator() {

		@Override
		public long nextLong() {
			return Long.MAX_VALUE;
		}

		@Override
		public long nextLong(long bound) {
			return bound - 1;
		}

	};

	@Test
	void waitsAMinuteAtMostWhileSomethingPresses() {
		assertThat(longest(new BackOff(LARGEST), true)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void waitsFiveMinutesAtMostOtherwise() {
		assertThat(longest(new BackOff(LARGEST), false)).isEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void doublesFromHalfASecondAndStartsAgainWhenReset() {
		BackOff backOff = new BackOff(LARGEST);
		assertThat(backOff.next(true)).isEqualTo(Duration.ofMillis(500));
		assertThat(backOff.next(true)).isEqualTo(Duration.ofSeconds(1));
		assertThat(backOff.next(true)).isEqualTo(Duration.ofSeconds(2));
		backOff.reset();
		assertThat(backOff.next(true)).isEqualTo(Duration.ofMillis(500));
	}

	@Test
	void spreadsOverTheWholeTimeBelowTheBound() {
		RandomGenerator smallest = new RandomGenerator() {

			@Override
			public long nextLong() {
				return 0;
			}

			@Override
			public long nextLong(long bound) {
				return 0;
			}

		};
		BackOff backOff = new BackOff(smallest);
		for (int i = 0; i < 10; i++) {
			assertThat(backOff.next(false)).isLessThan(Duration.ofMillis(50));
		}
	}

	private static Duration longest(BackOff backOff, boolean pressing) {
		Duration longest = Duration.ZERO;
		for (int i = 0; i < 100; i++) {
			Duration next = backOff.next(pressing);
			longest = next.compareTo(longest) > 0 ? next : longest;
		}
		return longest;
	}

}
