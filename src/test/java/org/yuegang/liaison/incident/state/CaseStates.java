package org.yuegang.liaison.incident.state;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;

/** A case brought to any state by the acts that lead there; every shared act is received at once by the other node. */
public final class CaseStates {

	private final List<Act> acts = new ArrayList<>();

	private @Nullable Incident incident;

	private int number;

	/** Only a draft. */
	public static Incident draft() {
		return Incident.beingWritten(CaseActs.CASE, CaseActs.O, CaseActs.C, Mode.ACTUAL, CaseActs.START);
	}

	public static CaseStates submitted() {
		return new CaseStates().with(CaseActs.O, IncidentAct.SUBMIT, CaseActs.submitted());
	}

	public static CaseStates verified() {
		return submitted().with(CaseActs.O, IncidentAct.VERIFY, CaseActs.verified());
	}

	public static CaseStates issued() {
		return verified().with(CaseActs.O, IncidentAct.ISSUE, CaseActs.issued(1, false));
	}

	public static CaseStates acknowledged() {
		return issued().with(CaseActs.C, IncidentAct.ACKNOWLEDGE, CaseActs.acknowledged(1));
	}

	public static CaseStates closureProposed() {
		return acknowledged().with(CaseActs.O, IncidentAct.PROPOSE_CLOSURE, CaseActs.closureProposed(1, 1));
	}

	public static CaseStates closed() {
		CaseStates proposed = closureProposed();
		return proposed.with(CaseActs.C, IncidentAct.AGREE_CLOSURE,
				new Body.ClosureAnswered(proposed.incident().openClosure(), 1, null));
	}

	public static CaseStates withdrawn() {
		return issued().with(CaseActs.O, IncidentAct.WITHDRAW, CaseActs.withdrawn(2));
	}

	public static CaseStates returned() {
		return issued().with(CaseActs.C, IncidentAct.RETURN, CaseActs.returned(1, 1));
	}

	public static CaseStates issuedUrgently() {
		return new CaseStates().with(CaseActs.O, IncidentAct.ISSUE_URGENTLY, CaseActs.issued(1, true));
	}

	/** Brings a case to that state of the handling track. */
	public static Incident in(Handling handling) {
		return switch (handling) {
			case DRAFT -> draft();
			case IN_VERIFICATION -> submitted().incident();
			case VERIFIED -> verified().incident();
			case UNFOUNDED -> submitted().with(CaseActs.O, IncidentAct.REFUTE, new Body.Refuted(CaseActs.TEXT)).incident();
			case REFERRED -> verified().with(CaseActs.O, IncidentAct.REFER, CaseActs.referred()).incident();
			case NOTIFIED -> issued().incident();
			case CLOSURE_PROPOSED -> closureProposed().incident();
			case CLOSED -> closed().incident();
			case WITHDRAWN -> withdrawn().incident();
		};
	}

	public CaseStates with(String unit, IncidentAct type, Body body) {
		boolean shared = switch (type) {
			case SUBMIT, VERIFY, REFUTE, REFER, SEND_BACK, OWE_ONWARD, REPORT_ONWARD, REMIND_OWN, DRAFT_MEETING -> false;
			default -> true;
		};
		Act act = CaseActs.act(unit, ++this.number, type, shared, CaseActs.officer(unit), body);
		take(act);
		if (shared) {
			take(CaseActs.received(CaseActs.other(unit), ++this.number, act));
		}
		return this;
	}

	/** An act that has not reached the other node. */
	public CaseStates unreceived(String unit, IncidentAct type, Body body) {
		take(CaseActs.act(unit, ++this.number, type, true, CaseActs.officer(unit), body));
		return this;
	}

	/** The last act of its maker is answered REJECTED. */
	public CaseStates rejected() {
		Act act = this.acts.getLast();
		this.acts.add(CaseActs.rejected(CaseActs.other(act.unit()), ++this.number, act));
		this.incident = CaseActs.FOLD.afresh(this.incident, this.acts);
		return this;
	}

	private void take(Act act) {
		this.acts.add(act);
		this.incident = CaseActs.FOLD.apply(this.incident, act);
	}

	public Incident incident() {
		Incident now = this.incident;
		if (now == null) {
			throw new IllegalStateException("Nothing founded the case");
		}
		return now;
	}

	public UUID last() {
		return this.acts.getLast().type().equals(Act.RECEIVED) ? this.acts.getLast().about() : this.acts.getLast().id();
	}

	public List<Act> acts() {
		return List.copyOf(this.acts);
	}

}
