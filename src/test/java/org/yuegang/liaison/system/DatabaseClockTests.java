package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yuegang.liaison.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseClockTests {

	@Test
	void tellsTheDatabasesTimeWhateverTheMachineSays() {
		try (TestDatabase database = TestDatabase.postgres()) {
			Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofHours(-3));
			DatabaseClock clock = new DatabaseClock(slow, database.jdbc());
			assertThat(clock.instant()).isCloseTo(Instant.now(Clock.systemUTC()), within(1, ChronoUnit.MINUTES));
			assertThat(clock.instant().getNano() % 1_000_000).isZero();
		}
	}

	@Test
	void noticesAJump(CapturedOutput output) {
		try (TestDatabase database = TestDatabase.postgres()) {
			MovableClock machine = new MovableClock(Instant.now(Clock.systemUTC()));
			DatabaseClock clock = new DatabaseClock(machine, database.jdbc());
			machine.advance(Duration.ofMinutes(10));
			clock.measure();
			assertThat(clock.instant()).isCloseTo(Instant.now(Clock.systemUTC()), within(1, ChronoUnit.MINUTES));
			assertThat(output).contains("The database's clock moved by PT-");
		}
	}

}
