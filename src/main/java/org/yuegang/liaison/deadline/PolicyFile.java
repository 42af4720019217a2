package org.yuegang.liaison.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.yuegang.liaison.directory.Name;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Role;

/** The dated policies as their file gives them. */
record PolicyFile(@JsonProperty(required = true) List<Written> policies) {

	/** One policy; {@code acknowledgement} is the ladder of duties that climb one, {@code reminds} all others'. */
	record Written(@JsonProperty(required = true) String id, @JsonProperty(required = true) LocalDate from,
			@JsonProperty(required = true) Name note,
			@JsonProperty(required = true) Map<DutyKind, Map<Urgency, Span>> terms,
			@JsonProperty(required = true) List<WrittenStep> acknowledgement,
			@JsonProperty(required = true) Map<DutyKind, List<Called>> reminds,
			@JsonProperty(required = true) Map<Urgency, Span> longestStop,
			@JsonProperty(required = true) Set<Role> quorum, @JsonProperty(required = true) List<Grade> grades) {

		Policy policy(DutyKinds kinds) {
			Map<DutyKind, Map<Urgency, Term>> read = new HashMap<>();
			this.terms.forEach((kind, spans) -> {
				Map<Urgency, Term> byUrgency = new EnumMap<>(Urgency.class);
				spans.forEach((urgency, span) -> byUrgency.put(urgency, new Term(kind, span, ladder(kinds, kind, urgency))));
				read.put(kind, Map.copyOf(byUrgency));
			});
			return new Policy(this.id, this.from.atStartOfDay().toInstant(LocalTimes.ZONE), this.note, read,
					this.longestStop, this.quorum, this.grades);
		}

		private List<Term.Step> ladder(DutyKinds kinds, DutyKind kind, Urgency urgency) {
			if (kinds.find(kind).filter(NamedDuty::climbs).isEmpty()) {
				return List.of(new Term.Step(Span.NONE, RungKind.REMIND, this.reminds.getOrDefault(kind, List.of())));
			}
			return this.acknowledgement.stream()
				.map(step -> new Term.Step(step.after().get(urgency), step.does(), step.calls()))
				.toList();
		}

		/** What is wrong with it, one phrase each. */
		List<String> problems(DutyKinds kinds) {
			List<String> problems = new ArrayList<>();
			this.terms.keySet().forEach(kind -> unknown(kinds, "terms", kind, problems));
			this.reminds.keySet().forEach(kind -> unknown(kinds, "reminds", kind, problems));
			for (NamedDuty duty : kinds.all()) {
				for (Urgency urgency : duty.urgencies()) {
					if (!this.terms.getOrDefault(duty.kind(), Map.of()).containsKey(urgency)) {
						problems.add("terms: " + duty.kind() + " has no time for " + urgency);
					}
				}
				if (!duty.climbs() && this.reminds.getOrDefault(duty.kind(), List.of()).isEmpty()) {
					problems.add("reminds: nobody is called for " + duty.kind());
				}
			}
			for (Urgency urgency : Urgency.values()) {
				if (!this.longestStop.containsKey(urgency)) {
					problems.add("longestStop: no time for " + urgency);
				}
				problems.addAll(ladderProblems(urgency));
			}
			if (this.quorum.isEmpty()) {
				problems.add("quorum: no role is named");
			}
			return problems;
		}

		private static void unknown(DutyKinds kinds, String place, DutyKind kind, List<String> problems) {
			if (kinds.find(kind).isEmpty()) {
				problems.add(place + ": nothing is owed under the name " + kind);
			}
		}

		private List<String> ladderProblems(Urgency urgency) {
			List<String> problems = new ArrayList<>();
			if (this.acknowledgement.isEmpty()) {
				problems.add("acknowledgement: the ladder has no step");
			}
			Span before = null;
			for (WrittenStep step : this.acknowledgement) {
				Span after = step.after().get(urgency);
				if (after == null) {
					problems.add("acknowledgement: a step has no time for " + urgency);
				}
				else if (before != null && !rises(before, after)) {
					problems.add("acknowledgement: the steps for " + urgency + " do not rise in one kind of span");
				}
				if (step.calls().isEmpty()) {
					problems.add("acknowledgement: a step calls nobody");
				}
				before = after;
			}
			return problems;
		}

		private static boolean rises(Span before, Span after) {
			return before.clock() != null && after.clock() != null ? after.clock().compareTo(before.clock()) > 0
					: before.clock() == null && after.clock() == null && after.jointDays() > before.jointDays();
		}

	}

	/** One step of the ladder of an unmet acknowledgement. */
	record WrittenStep(@JsonProperty(required = true) RungKind does,
			@JsonProperty(required = true) Map<Urgency, Span> after,
			@JsonProperty(required = true) List<Called> calls) {
	}

}
