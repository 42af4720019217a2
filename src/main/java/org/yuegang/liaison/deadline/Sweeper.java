package org.yuegang.liaison.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyBook.Step;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.BackOff;

/**
 * Looks for duties whose next step has come and hands each to the feature that owns it, in a transaction of its own
 * under the journal's lock. It remembers no timer: what is due is what a query finds, after any stop of any length.
 * Several replicas may sweep at once; the lock lets one take the step, and the other finds it taken.
 */
@Component
public class Sweeper {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private static final BackOff WAIT = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));

	/** How many steps are taken in one transaction: as long may an officer's command wait for it. */
	private static final int MOST = 50;

	private final DutyBook book;

	private final Durable durable;

	private final Journal journal;

	private final Clock clock;

	private final ObjectProvider<OnLapse> features;

	private final Map<Step, Failure> failures = new ConcurrentHashMap<>();

	Sweeper(DutyBook book, Durable durable, Journal journal, Clock clock, ObjectProvider<OnLapse> features) {
		this.book = book;
		this.durable = durable;
		this.journal = journal;
		this.clock = clock;
		this.features = features;
	}

	/**
	 * Takes every step that has come, also those that come one behind the other, and returns how many were taken. A
	 * step that fails is logged and tried again by a later sweep, soon at first and then once a minute.
	 */
	public int sweepNow() {
		Map<String, OnLapse> owners = this.features.stream()
			.collect(Collectors.toMap(OnLapse::feature, Function.identity()));
		int all = 0;
		for (int taken = -1; taken != 0; all += taken) {
			taken = 0;
			Instant now = this.clock.instant();
			List<Step> due = this.book.dueAt(now).stream().filter(step -> !isWaiting(step, now)).toList();
			for (int from = 0; from < due.size(); from += MOST) {
				taken += take(due.subList(from, Math.min(from + MOST, due.size())), owners);
			}
		}
		this.failures.keySet().removeIf(step -> !isStillDue(step));
		return all;
	}

	private boolean isWaiting(Step step, Instant now) {
		Failure failure = this.failures.get(step);
		return failure != null && now.isBefore(failure.again());
	}

	/**
	 * In one transaction, and if that fails each in one of its own, so that none waits for another's fault.
	 * @return how many duties wait for these steps no more
	 */
	private int take(List<Step> steps, Map<String, OnLapse> owners) {
		if (steps.size() > 1) {
			try {
				this.durable.commit(() -> {
					steps.forEach(step -> lapse(step, owners));
					return steps;
				});
				steps.forEach(this.failures::remove);
				return steps.size();
			}
			catch (RuntimeException ex) {
				log.warn("One of {} steps that are due failed; each is taken by itself", steps.size(), ex);
			}
		}
		return (int) steps.stream().filter(step -> takeAlone(step, owners)).count();
	}

	private boolean takeAlone(Step step, Map<String, OnLapse> owners) {
		try {
			this.durable.commit(() -> {
				lapse(step, owners);
				return step;
			});
			this.failures.remove(step);
			return true;
		}
		catch (RuntimeException ex) {
			Failure failure = this.failures.merge(step, Failure.first(this.clock.instant()),
					(before, first) -> before.next(this.clock.instant()));
			log.error("The step of duty {} of case {} due at {} failed {} times and is tried again at {}", step.key(),
					step.subject(), step.at(), failure.count(), failure.again(), ex);
			return false;
		}
	}

	/** Does what the step asks for, unless another replica or an act before it has. */
	private void lapse(Step step, Map<String, OnLapse> owners) {
		OnLapse owner = owners.get(step.feature());
		if (owner == null) {
			throw new IllegalStateException("No feature \"" + step.feature() + "\" takes the lapse of its duties");
		}
		this.journal.lock();
		if (!isStillDue(step)) {
			return;
		}
		owner.lapsed(step.subject(), step.key());
		if (isStillDue(step)) {
			throw new IllegalStateException("The feature left the step as due as it was");
		}
	}

	private boolean isStillDue(Step step) {
		return this.book.stepOf(step.subject(), step.key()).filter(step::equals).isPresent();
	}

	/** How often a step failed and when it is tried again. Lost at a stop, which only makes the next try sooner. */
	private record Failure(int count, Instant again) {

		static Failure first(Instant now) {
			return new Failure(0, now).next(now);
		}

		Failure next(Instant now) {
			return new Failure(this.count + 1, now.plus(WAIT.after(this.count + 1)));
		}

	}

}
