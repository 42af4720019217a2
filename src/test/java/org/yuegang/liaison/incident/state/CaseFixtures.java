package org.yuegang.liaison.incident.state;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.system.BilingualText;

/** Cases and forms in which only state, side and role can stand against an act. */
public final class CaseFixtures {

	public static final BilingualText TEXT = CaseActs.TEXT;

	private CaseFixtures() {
	}

	/** In that state, and with whatever else the act is about: only state, side and role can stand against it. */
	public static Incident fitFor(IncidentAct act, Handling handling) {
		if (!handling.isIssued()) {
			return CaseStates.in(handling);
		}
		boolean closing = act == IncidentAct.PROPOSE_CLOSURE || act == IncidentAct.AGREE_CLOSURE;
		CaseStates state = (closing ? CaseStates.issued() : CaseStates.issuedUrgently()).with(CaseActs.C,
				IncidentAct.ACKNOWLEDGE, CaseActs.acknowledged(1));
		if (!closing) {
			state.with(CaseActs.C, IncidentAct.OWE_ONWARD, CaseActs.onward(2));
		}
		return switch (handling) {
			case NOTIFIED -> state.incident();
			case CLOSURE_PROPOSED -> proposed(state).incident();
			case CLOSED -> {
				proposed(state);
				yield state.with(CaseActs.C, IncidentAct.AGREE_CLOSURE,
						new Body.ClosureAnswered(state.incident().openClosure(), 1, null))
					.incident();
			}
			default -> state.with(CaseActs.O, IncidentAct.WITHDRAW, CaseActs.withdrawn(2)).incident();
		};
	}

	private static CaseStates proposed(CaseStates state) {
		return state.with(CaseActs.O, IncidentAct.PROPOSE_CLOSURE, CaseActs.closureProposed(1, 1));
	}

	/** With an escalation of each side open where it reads so. */
	public static Incident escalation(Escalation reading) {
		CaseStates state = CaseStates.issued();
		if (reading == Escalation.NONE) {
			return state.incident();
		}
		state.with(CaseActs.O, IncidentAct.REMIND, new Body.Reminded(1, "ACKNOWLEDGE/1", 1));
		if (reading != Escalation.REMINDED) {
			state.with(CaseActs.O, IncidentAct.ESCALATE, new Body.Escalated(1, null, null, TEXT));
			state.with(CaseActs.C, IncidentAct.ESCALATE, new Body.Escalated(1, null, null, TEXT));
		}
		return state.incident();
	}

	public static List<LinkedMeeting> meetings(Escalation reading) {
		LinkedMeeting.Standing standing = switch (reading) {
			case MEETING_PROPOSED -> LinkedMeeting.Standing.PROPOSED;
			case MEETING_CONVENED -> LinkedMeeting.Standing.CONVENED;
			default -> LinkedMeeting.Standing.OVER;
		};
		return List.of(new LinkedMeeting(CaseActs.CASE, "M2026-0001", true, standing, "HELD", CaseActs.O, null));
	}

	public static Incident copied() {
		return CaseStates.verified()
			.with(CaseActs.O, IncidentAct.REFER, CaseActs.referred())
			.with(CaseActs.O, IncidentAct.INFORMATION_COPY, CaseActs.copied())
			.incident();
	}

	public static Body acknowledgement(int version) {
		return CaseActs.acknowledged(version);
	}

	public static Body onward(int version) {
		return CaseActs.onward(version);
	}

	/** What would be filled in for the act, about what is open in the case. */
	public static @Nullable Form form(IncidentAct act, Incident incident, String unit) {
		return switch (act) {
			case ANSWER_RETURN -> new Form.AnswerReturn(incident.openQuestion().map(Question::act).orElse(CaseActs.CASE), TEXT);
			case STAND_DOWN -> new Form.StandDown(incident.openAlarms()
				.stream()
				.filter(alarm -> alarm.escalates() && alarm.unit().equals(unit))
				.map(Alarm::act)
				.findFirst()
				.orElse(UUID.fromString("00000000-0000-0000-0000-000000000000")), TEXT);
			default -> null;
		};
	}

	/** The duty that the clock would ask about. */
	public static @Nullable String duty(IncidentAct act) {
		return switch (act) {
			case REMIND -> "ACKNOWLEDGE/1";
			case REMIND_OWN, DRAFT_MEETING -> "REPORT_ONWARD/2/HKG";
			default -> null;
		};
	}

}
