package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.act.Body;

/**
 * The facts that duties follow from.
 *
 * @param byActs the terms of every act that makes somebody owe something
 * @param onward what this side owes to its own recipients; only on its own node
 * @param reports the onward reports made; only on its own node
 * @param stops every stop and resumption of a clock
 */
public record Owed(List<ByAct> byActs, List<Onward> onward, List<Report> reports, List<Stop> stops) {

	static final Owed NOTHING = new Owed(List.of(), List.of(), List.of(), List.of());

	public Owed {
		byActs = List.copyOf(byActs);
		onward = List.copyOf(onward);
		reports = List.copyOf(reports);
		stops = List.copyOf(stops);
	}

	Owed with(ByAct terms) {
		return new Owed(ById.add(this.byActs, terms, ByAct::act), this.onward, this.reports, this.stops);
	}

	Owed with(Onward onward) {
		return new Owed(this.byActs, ById.add(this.onward, onward, Onward::act), this.reports, this.stops);
	}

	Owed with(Report report) {
		return new Owed(this.byActs, this.onward, ById.add(this.reports, report, Report::act), this.stops);
	}

	Owed with(Stop stop) {
		return new Owed(this.byActs, this.onward, this.reports, ById.add(this.stops, stop, Stop::act));
	}

	/** The part that both nodes hold alike. */
	Owed shared() {
		return new Owed(this.byActs, List.of(), List.of(), this.stops);
	}

	/** @param version the version the act is about, or makes */
	public record ByAct(UUID act, Instant at, int version, Terms terms) {
	}

	public record Onward(UUID act, Instant at, String unit, int version, String policy,
			List<Body.OnwardRecipient> recipients) {

		public Onward {
			recipients = List.copyOf(recipients);
		}

	}

	public record Report(UUID act, Instant at, int version, String recipient) {
	}

	/**
	 * A clock stopped, or started again.
	 *
	 * @param until until when at the most; null when it was started again
	 * @param due the new due time; null when it was stopped
	 * @param steps the new times of the ladder
	 */
	public record Stop(UUID act, Instant at, String duty, @Nullable Instant until, @Nullable Instant due,
			List<Instant> steps) {

		public Stop {
			steps = List.copyOf(steps);
		}

	}

}
