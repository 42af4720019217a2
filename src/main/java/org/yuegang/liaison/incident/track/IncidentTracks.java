package org.yuegang.liaison.incident.track;

import static org.yuegang.liaison.incident.act.IncidentAct.*;
import static org.yuegang.liaison.lifecycle.Row.from;
import static org.yuegang.liaison.lifecycle.Side.COUNTERPART;
import static org.yuegang.liaison.lifecycle.Side.EITHER;
import static org.yuegang.liaison.lifecycle.Side.ORIGIN;
import static org.yuegang.liaison.system.Role.DRAFTER;
import static org.yuegang.liaison.system.Role.DUTY_OFFICER;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.ISSUER;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;
import static org.yuegang.liaison.system.Role.VERIFIER;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Alarm;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.lifecycle.Track;
import org.yuegang.liaison.system.Refusal;

/** The three tables of an incident. Every act stands in one of them. */
public final class IncidentTracks {

	/** 處理 Handling; the acts that move no track stand here too, in the states in which they may be made. */
	public static final Track<Handling, IncidentAct, IncidentFacts> HANDLING = new Track<>("handling", Handling.class,
			Handling.DRAFT, handling());

	/** 確認 Acknowledgement; its states are computed, so a row says only who may act and where that leads. */
	public static final Track<AcknowledgementReading, IncidentAct, IncidentFacts> ACKNOWLEDGEMENT = new Track<>(
			"acknowledgement", AcknowledgementReading.class, AcknowledgementReading.NOT_DUE, acknowledgement());

	/** 升級 Escalation; computed likewise. */
	public static final Track<Escalation, IncidentAct, IncidentFacts> ESCALATION = new Track<>("escalation",
			Escalation.class, Escalation.NONE, escalation());

	/** The three, in the order in which they are drawn. */
	public static final List<Track<?, IncidentAct, IncidentFacts>> ALL = List.of(HANDLING, ACKNOWLEDGEMENT, ESCALATION);

	private IncidentTracks() {
	}

	/** What the table in which the act stands says of it, in the state in which its track reads. */
	public static Decision<?> decide(IncidentAct act, IncidentFacts facts) {
		return HANDLING.knows(act) ? HANDLING.decide(facts.incident().handling(), act, facts)
				: ACKNOWLEDGEMENT.knows(act) ? ACKNOWLEDGEMENT.decide(facts.incident().acknowledgement(), act, facts)
						: ESCALATION.decide(facts.escalation(), act, facts);
	}

	/** The same from the table alone, for lists and buttons: why not, or empty when it is allowed. */
	public static Optional<Refusal> obstacle(IncidentAct act, IncidentFacts facts) {
		return HANDLING.knows(act) ? HANDLING.obstacle(facts.incident().handling(), act, facts)
				: ACKNOWLEDGEMENT.knows(act) ? ACKNOWLEDGEMENT.obstacle(facts.incident().acknowledgement(), act, facts)
						: ESCALATION.obstacle(facts.escalation(), act, facts);
	}

	/** The table in which the act stands. */
	public static Track<?, IncidentAct, IncidentFacts> of(IncidentAct act) {
		return ALL.stream().filter(track -> track.knows(act)).findFirst().orElseThrow();
	}

	private static List<Row<Handling, IncidentAct, IncidentFacts>> handling() {
		return List.of(
				handling(SUBMIT, Handling.DRAFT).to(Handling.IN_VERIFICATION)
					.by(ORIGIN, DRAFTER)
					.internal()
					.provided(Conditions::somethingPrepared, Conditions::nothingMissing),
				handling(SEND_BACK, Handling.IN_VERIFICATION, Handling.VERIFIED).to(Handling.DRAFT)
					.by(ORIGIN, VERIFIER, ISSUER)
					.internal(),
				handling(VERIFY, Handling.IN_VERIFICATION).to(Handling.VERIFIED)
					.by(ORIGIN, VERIFIER)
					.internal()
					.provided(Conditions::notPreparedByMaker),
				handling(REFUTE, Handling.IN_VERIFICATION, Handling.VERIFIED).to(Handling.UNFOUNDED)
					.by(ORIGIN, VERIFIER)
					.internal()
					.provided(Conditions::notPreparedByMaker),
				handling(REFER, Handling.IN_VERIFICATION, Handling.VERIFIED).to(Handling.REFERRED)
					.by(ORIGIN, VERIFIER)
					.internal()
					.provided(Conditions::notPreparedByMaker),
				handling(INFORMATION_COPY, Handling.REFERRED).by(ORIGIN, ISSUER, LIAISON_OFFICER)
					.provided(Conditions::notPreparedByMaker, Conditions::notCopiedYet),
				handling(ISSUE, Handling.VERIFIED).to(Handling.NOTIFIED)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::notPreparedByMaker, Conditions::nothingMissing),
				handling(ISSUE_URGENTLY, Handling.DRAFT, Handling.IN_VERIFICATION).to(Handling.NOTIFIED)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::somethingPrepared, Conditions::flashOnly, Conditions::nothingMissing),
				handling(COUNTERSIGN, Handling.NOTIFIED, Handling.CLOSURE_PROPOSED).by(ORIGIN, ISSUER, VERIFIER, HEAD)
					.provided(Conditions::countersignOwed, Conditions::notIssuedByMaker),
				handling(UPDATE, Handling.NOTIFIED, Handling.CLOSURE_PROPOSED, Handling.CLOSED).to(Handling.NOTIFIED)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::somethingPrepared, Conditions::notPreparedByMaker,
							Conditions::somethingChanged, Conditions::nothingMissing,
							Conditions::answersOpenQuestion),
				handling(CORRECT, Handling.NOTIFIED, Handling.CLOSURE_PROPOSED, Handling.CLOSED).to(Handling.NOTIFIED)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::somethingPrepared, Conditions::notPreparedByMaker,
							Conditions::somethingChanged, Conditions::nothingMissing,
							Conditions::answersOpenQuestion),
				handling(WITHDRAW, Handling.NOTIFIED, Handling.CLOSURE_PROPOSED, Handling.CLOSED).to(Handling.WITHDRAWN)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::somethingPrepared, Conditions::notPreparedByMaker,
							Conditions::nothingMissing),
				handling(PROPOSE_CLOSURE, Handling.NOTIFIED).to(Handling.CLOSURE_PROPOSED)
					.by(ORIGIN, ISSUER)
					.provided(Conditions::acknowledged, Conditions::nothingOpen),
				handling(AGREE_CLOSURE, Handling.CLOSURE_PROPOSED).to(Handling.CLOSED)
					.by(COUNTERPART, LIAISON_OFFICER)
					.provided(Conditions::acknowledged, Conditions::nothingOpen),
				handling(OBJECT_TO_CLOSURE, Handling.CLOSURE_PROPOSED).to(Handling.NOTIFIED)
					.by(COUNTERPART, LIAISON_OFFICER),
				issued(OPENED).by(COUNTERPART).byClock(),
				issued(ACTED_ON).by(COUNTERPART, DUTY_OFFICER, LIAISON_OFFICER),
				issued(OWE_ONWARD).by(COUNTERPART).byClock().internal(),
				issued(REPORT_ONWARD).by(COUNTERPART, DUTY_OFFICER, LIAISON_OFFICER)
					.internal()
					.provided(Conditions::onwardOwed),
				issued(LOG_CALL).by(EITHER, DUTY_OFFICER, LIAISON_OFFICER, HEAD),
				issued(STOP_CLOCK).by(EITHER, HEAD)
					.provided(Conditions::creditorOfDuty, Conditions::clockRunning),
				issued(RESUME_CLOCK).by(EITHER, HEAD, LIAISON_OFFICER)
					.byClock()
					.provided(Conditions::creditorOfDuty, Conditions::clockStopped),
				issued(REMIND_OWN).byClock().internal().provided(Conditions::dutyIsOpen),
				issued(DRAFT_MEETING).byClock().internal().provided(Conditions::dutyIsOpen));
	}

	private static List<Row<AcknowledgementReading, IncidentAct, IncidentFacts>> acknowledgement() {
		return List.of(
				Row.<AcknowledgementReading, IncidentAct, IncidentFacts>from(ACKNOWLEDGE,
						AcknowledgementReading.AWAITED, AcknowledgementReading.RETURNED)
					.to(AcknowledgementReading.ACKNOWLEDGED)
					.by(COUNTERPART, DUTY_OFFICER, LIAISON_OFFICER)
					.provided(Conditions::inForceOrWithdrawn),
				Row.<AcknowledgementReading, IncidentAct, IncidentFacts>from(RETURN, AcknowledgementReading.AWAITED)
					.to(AcknowledgementReading.RETURNED)
					.by(COUNTERPART, DUTY_OFFICER, LIAISON_OFFICER)
					.provided(Conditions::inForce),
				Row.<AcknowledgementReading, IncidentAct, IncidentFacts>from(ANSWER_RETURN,
						AcknowledgementReading.RETURNED)
					.to(AcknowledgementReading.AWAITED)
					.by(ORIGIN, LIAISON_OFFICER, ISSUER)
					.provided(Conditions::questionIsOpen));
	}

	private static List<Row<Escalation, IncidentAct, IncidentFacts>> escalation() {
		return List.of(
				escalation(REMIND, Escalation.NONE).to(Escalation.REMINDED)
					.byClock()
					.provided(Conditions::dutyIsOpen),
				escalation(REMIND, Escalation.REMINDED, Escalation.ESCALATED, Escalation.MEETING_PROPOSED,
						Escalation.MEETING_CONVENED)
					.byClock()
					.provided(Conditions::dutyIsOpen),
				escalation(ESCALATE, Escalation.NONE, Escalation.REMINDED, Escalation.ESCALATED)
					.to(Escalation.ESCALATED)
					.by(EITHER, DUTY_OFFICER, LIAISON_OFFICER, HEAD)
					.byClock()
					.provided(Conditions::mayEscalate),
				escalation(ESCALATE, Escalation.MEETING_PROPOSED, Escalation.MEETING_CONVENED)
					.by(EITHER, DUTY_OFFICER, LIAISON_OFFICER, HEAD)
					.byClock()
					.provided(Conditions::mayEscalate),
				standDown(Escalation.ESCALATED).to(Escalation.NONE).when(remaining(Escalation.NONE)),
				standDown(Escalation.ESCALATED).to(Escalation.REMINDED).when(remaining(Escalation.REMINDED)),
				standDown(Escalation.ESCALATED, Escalation.MEETING_PROPOSED, Escalation.MEETING_CONVENED));
	}

	/** How the track would read, meetings aside, were the escalation in the form stood down. */
	private static Predicate<IncidentFacts> remaining(Escalation wanted) {
		return facts -> facts.form(Form.StandDown.class)
			.map(form -> facts.incident()
				.openAlarms()
				.stream()
				.filter(alarm -> !alarm.act().equals(form.escalation()))
				.map(IncidentTracks::reading)
				.max(Escalation::compareTo)
				.orElse(Escalation.NONE) == wanted)
			.orElse(false);
	}

	private static Escalation reading(Alarm alarm) {
		return alarm.escalates() ? Escalation.ESCALATED : Escalation.REMINDED;
	}

	private static Row<Handling, IncidentAct, IncidentFacts> handling(IncidentAct act, Handling first,
			Handling... more) {
		return from(act, first, more);
	}

	/** An act that moves no track, possible as long as there is something issued. */
	private static Row<Handling, IncidentAct, IncidentFacts> issued(IncidentAct act) {
		return from(act, Handling.NOTIFIED, Handling.CLOSURE_PROPOSED, Handling.CLOSED, Handling.WITHDRAWN);
	}

	private static Row<Escalation, IncidentAct, IncidentFacts> escalation(IncidentAct act, Escalation first,
			Escalation... more) {
		return from(act, first, more);
	}

	private static Row<Escalation, IncidentAct, IncidentFacts> standDown(Escalation first, Escalation... more) {
		return Row.<Escalation, IncidentAct, IncidentFacts>from(STAND_DOWN, first, more)
			.by(EITHER, DUTY_OFFICER, LIAISON_OFFICER, HEAD)
			.provided(Conditions::ownEscalation);
	}

}
