package org.yuegang.liaison.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;

/**
 * What every change of the roster goes through: made under the journal's lock, so that what a step of a ladder reads is one
 * roster and not half of the next.
 */
@Component
class RosterWriting {

	private final Officers officers;

	private final DutyTelling telling;

	private final Journal journal;

	private final Durable durable;

	private final Clock clock;

	RosterWriting(Officers officers, DutyTelling telling, Journal journal, Durable durable, Clock clock) {
		this.officers = officers;
		this.telling = telling;
		this.journal = journal;
		this.durable = durable;
		this.clock = clock;
	}

	/** What was refused changed nothing; what was done is seen by whoever decides next, and told if it holds now. */
	<T> Outcome<T> change(Function<Instant, Outcome<T>> work) {
		return this.durable.commit(() -> {
			this.journal.lock();
			Outcome<T> outcome = work.apply(this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
			if (outcome instanceof Outcome.Done<T>) {
				this.journal.circumstancesChanged();
				this.telling.tell();
			}
			return outcome;
		});
	}

	/** Why the officer cannot have the post. An address or a number of the unit's own configuration counts as verified. */
	Optional<Refusal> unsuited(Post post, String code) {
		Optional<Appointment> officer = this.officers.appointment(code);
		if (officer.filter(Appointment::enabled).isEmpty()) {
			return Optional.of(Refusal.of("officer-not-serving", code));
		}
		if (officer.filter(post::suits).isEmpty()) {
			return Optional.of(Refusal.of("officer-not-of-post", code));
		}
		return officer.filter(one -> one.mail() != null || one.phone() != null).isPresent() ? Optional.empty()
				: Optional.of(Refusal.of("officer-not-reachable", code));
	}

}
