package org.yuegang.liaison.crossing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Tracing;

/**
 * The case on one node: what the production's fold has made of the acts that the node holds. Files that hold the same
 * facts are one, whichever way they came about.
 */
final class CaseFile {

	final String unit;

	final @Nullable Incident incident;

	/** Where an act of the node's own is going to be rejected: what the case would be without it. */
	final @Nullable Incident without;

	/** Whether the act that founds the case is going to be: then all that follows is too, and the whole way is told apart. */
	final boolean unfounded;

	/** The file before, along one of the ways that lead here, and the act in between. */
	final @Nullable CaseFile before;

	final @Nullable Sent last;

	/** How many acts of the case the node has made, how many of them ask back, and how many of the other's it took. */
	final int made;

	final int returns;

	final int taken;

	/** How many acts the node holds. */
	final int length;

	private final int acts;

	private final @Nullable Incident essential;

	private final @Nullable Incident essentialWithout;

	/** Given when the file turns out to be new. */
	int number;

	/** The file after an act of the node's own. */
	final Map<Sent, CaseFile> next = new HashMap<>(4);

	/** What follows from an act or an answer of the other side. */
	final Map<Sent, Files.Taken> brought = new HashMap<>(4);

	/** What the node may do. */
	final Map<Surroundings, List<Option>> options = new HashMap<>(2);

	private final Map<Surroundings, Readings> readings = new HashMap<>(2);

	Alike.@Nullable CaseView view;

	private CaseFile(CaseFile before, @Nullable Incident incident, @Nullable Incident without, boolean unfounded,
			Sent last, int made, int returns, int taken) {
		this.unit = before.unit;
		this.incident = incident;
		this.without = without;
		this.unfounded = unfounded;
		this.before = before;
		this.last = last;
		this.made = made;
		this.returns = returns;
		this.taken = taken;
		this.length = before.length + 1;
		this.acts = before.acts + mixed(last.number());
		this.essential = incident == null ? null : essential(incident);
		this.essentialWithout = without == null ? null : essential(without);
	}

	/** Of a unit's node that holds nothing. */
	CaseFile(String unit) {
		this.unit = unit;
		this.incident = null;
		this.without = null;
		this.unfounded = false;
		this.before = null;
		this.last = null;
		this.made = 0;
		this.returns = 0;
		this.taken = 0;
		this.length = 0;
		this.acts = 0;
		this.essential = null;
		this.essentialWithout = null;
	}

	/** After an act of the node's own. */
	CaseFile making(Sent act, @Nullable Incident now, @Nullable Incident without, boolean unfounded) {
		boolean asks = act.act().type().equals(IncidentAct.RETURN.type());
		return new CaseFile(this, now, without, unfounded, act, this.made + 1, this.returns + (asks ? 1 : 0), this.taken);
	}

	/** After an act of the other side. */
	CaseFile taking(Sent act, @Nullable Incident now, @Nullable Incident without) {
		return new CaseFile(this, now, without, this.unfounded, act, this.made, this.returns, this.taken + 1);
	}

	/** After what the exchange or the clock adds. */
	CaseFile adding(Sent act, @Nullable Incident now, @Nullable Incident without) {
		return new CaseFile(this, now, without, this.unfounded, act, this.made, this.returns, this.taken);
	}

	/** Only of a case that is there. */
	Readings readings(Surroundings around) {
		return this.readings.computeIfAbsent(around, any -> Readings.of(Objects.requireNonNull(this.incident), any));
	}

	/** The acts along the way, oldest first. */
	List<Sent> journal() {
		List<Sent> all = new ArrayList<>();
		for (CaseFile file = this; file != null && file.last != null; file = file.before) {
			all.addFirst(file.last);
		}
		return all;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CaseFile file && this.acts == file.acts && this.made == file.made
				&& this.returns == file.returns && this.taken == file.taken && this.unit.equals(file.unit)
				&& this.unfounded == file.unfounded
				&& (this.unfounded ? journal().equals(file.journal()) : Objects.equals(this.essential, file.essential)
						&& Objects.equals(this.essentialWithout, file.essentialWithout));
	}

	/** Of the set of its acts: the same facts in another order are looked for among these. */
	@Override
	public int hashCode() {
		return this.acts;
	}

	/** Whether the case reads here as it does in the other one. */
	static boolean same(@Nullable Incident one, @Nullable Incident other) {
		return Objects.equals(one == null ? null : essential(one), other == null ? null : essential(other));
	}

	/** Without what no decision and no other node ever sees: revision, lateness, time of the last act. */
	private static Incident essential(Incident all) {
		Tracing traced = all.tracing();
		return new Incident(all.id(), all.origin(), all.counterpart(), all.mode(), all.handling(), 0, all.paper(),
				all.number(), all.content(), all.versions(), all.acknowledgements(), all.questions(), all.closures(),
				all.openClosure(), new Tracing(traced.receipts(), traced.opened(), traced.alarms(), traced.standDowns(),
						traced.rungs(), traced.actedOn(), Set.of(), Instant.EPOCH), all.referral(), all.owed());
	}

	private static int mixed(int number) {
		int mixed = (number + 1) * 0x9E3779B9;
		mixed ^= mixed >>> 15;
		mixed *= 0x85EBCA6B;
		return mixed ^ mixed >>> 13;
	}

}
