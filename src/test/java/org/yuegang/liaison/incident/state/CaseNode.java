package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;

/**
 * One node in the search: the case as the production fold has it there, and what it would become if one of the node's
 * own unanswered acts were rejected. Nodes that agree in both are one, whichever way they came about.
 */
final class CaseNode {

	final String unit;

	final @Nullable Incident incident;

	/** The acts in force here, along one of the ways that lead to this node. */
	final List<Act> journal;

	final Key key;

	/** How many acts this node has made, receipts included, and how many of them were decided. */
	final int made;

	final int decided;

	/** What the case would be were the act of that id answered REJECTED now. */
	private final Map<UUID, Incident> otherwise;

	final Map<Act, Step> received = new IdentityHashMap<>();

	@Nullable List<Step> own;

	private @Nullable SharedView view;

	/** @param otherwise by own shared acts that may yet be rejected; empty where nothing is */
	CaseNode(String unit, @Nullable Incident incident, List<Act> journal, int made, int decided,
			Map<UUID, Incident> otherwise) {
		this.unit = unit;
		this.incident = incident;
		this.journal = journal;
		this.made = made;
		this.decided = decided;
		this.otherwise = otherwise;
		Map<UUID, Incident> seen = new HashMap<>();
		otherwise.forEach((id, without) -> seen.put(id, essential(without)));
		this.key = new Key(incident == null ? null : essential(incident), seen, made, decided);
	}

	/** What follows on a node from one act: the node after it, and what it sends. */
	record Step(CaseNode after, List<Act> sent, String label) {
	}

	record Key(@Nullable Incident incident, Map<UUID, Incident> otherwise, int made, int decided) {
	}

	/** What both nodes must hold alike when nothing is under way. */
	record SharedView(@Nullable Incident facts, @Nullable AcknowledgementReading acknowledgement,
			@Nullable Escalation escalation, List<Duty> duties) {
	}

	/** The node after an act of its own. */
	CaseNode making(Act act, boolean answerable, int decisions) {
		Map<UUID, Incident> next = foldedOtherwise(act);
		if (answerable && act.shared() && IncidentAct.of(act).isPresent()) {
			Incident without = voiding(with(this.journal, act), act);
			if (without != null) {
				next.put(act.id(), without);
			}
		}
		return after(act, this.made + 1, this.decided + decisions, next);
	}

	/** The node after an act of the other side. */
	CaseNode taking(Act act) {
		Map<UUID, Incident> next = foldedOtherwise(act);
		if (IncidentAct.of(act).isEmpty()) {
			next.remove(act.about());
		}
		if (act.type().equals(Act.REJECTED)) {
			List<Act> acts = with(this.journal, act);
			next.replaceAll((id, before) -> voiding(acts,
					acts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow()));
		}
		return after(act, this.made, this.decided, next);
	}

	private Map<UUID, Incident> foldedOtherwise(Act act) {
		Map<UUID, Incident> next = new HashMap<>(this.otherwise);
		next.replaceAll((id, without) -> CaseActs.FOLD.apply(without, act));
		return next;
	}

	private @Nullable Incident voiding(List<Act> acts, Act rejected) {
		return CaseActs.FOLD.of(with(acts, CaseActs.rejected(other(this.unit), 99, rejected)));
	}

	private CaseNode after(Act act, int made, int decided, Map<UUID, Incident> next) {
		List<Act> acts = with(this.journal, act);
		return new CaseNode(this.unit, act.type().equals(Act.REJECTED) ? CaseActs.FOLD.afresh(this.incident, acts)
				: CaseActs.FOLD.apply(this.incident, act), acts, made, decided, next);
	}

	SharedView view() {
		SharedView seen = this.view;
		if (seen == null) {
			seen = this.incident == null || !this.incident.handling().isIssued()
					? new SharedView(null, null, null, List.of())
					: new SharedView(this.incident.shared(), this.incident.acknowledgement(),
							this.incident.escalation(List.of()),
							this.incident.duties()
								.stream()
								.filter(duty -> !duty.key().startsWith("REPORT_ONWARD/"))
								.map(CaseNode::asShared)
								.toList());
			this.view = seen;
		}
		return seen;
	}

	static String other(String unit) {
		return unit.equals(CaseActs.O) ? CaseActs.C : CaseActs.O;
	}

	/** Without what no decision and no other node ever sees: revision, lateness, time of the last act. */
	private static Incident essential(Incident incident) {
		Tracing all = incident.tracing();
		return Change.of(incident)
			.revision(0)
			.tracing(new Tracing(all.receipts(), all.opened(), all.alarms(), all.standDowns(), all.rungs(),
					all.actedOn(), Set.of(), Instant.EPOCH))
			.done();
	}

	/** Without the reminders each node gives to its own officers. */
	private static Duty asShared(Duty duty) {
		return new Duty(duty.key(), duty.kind(), duty.urgency(), duty.debtor(), duty.creditor(), duty.openedBy(),
				duty.since(), duty.due(),
				duty.ladder()
					.stream()
					.map(rung -> new Rung(rung.number(), rung.at(), rung.kind(), rung.calls(), rung.takenAt(), null))
					.toList(),
				duty.status(), duty.settledAt(), duty.settledBy(), duty.policy(), duty.stoppedUntil());
	}

	private static List<Act> with(List<Act> acts, Act act) {
		List<Act> all = new ArrayList<>(acts);
		all.add(act);
		return List.copyOf(all);
	}

}
