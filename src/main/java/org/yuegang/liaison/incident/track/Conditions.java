package org.yuegang.liaison.incident.track;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.OnwardKey;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Alarm;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Refusal;

/** The conditions that stand in the tables of an incident; each answers with the reason when it does not hold. */
final class Conditions {

	private Conditions() {
	}

	/** Four eyes: nobody verifies or issues what they wrote themselves, whatever roles they hold. */
	static Optional<Refusal> notPreparedByMaker(IncidentFacts facts) {
		return refuseIf(facts.officer() != null && facts.content().preparers().contains(facts.officer().code()),
				"four-eyes");
	}

	static Optional<Refusal> somethingPrepared(IncidentFacts facts) {
		return refuseIf(!facts.content().present(), "nothing-prepared");
	}

	static Optional<Refusal> somethingChanged(IncidentFacts facts) {
		return refuseIf(!facts.content().changed(), "nothing-changed");
	}

	/** The facts that the notice's kind needs at this step are there, or promised where that is allowed. */
	static Optional<Refusal> nothingMissing(IncidentFacts facts) {
		return facts.content().problems().isEmpty() ? Optional.empty()
				: Optional.of(Refusal.of("facts-missing", facts.content()
					.problems()
					.stream()
					.map(FieldProblem::pointer)
					.distinct()
					.collect(Collectors.joining(", "))));
	}

	static Optional<Refusal> flashOnly(IncidentFacts facts) {
		return refuseIf(facts.content().urgency() != Urgency.FLASH, "flash-only");
	}

	static Optional<Refusal> countersignOwed(IncidentFacts facts) {
		return refuseIf(facts.incident().versions().stream().noneMatch(Version::owesCountersign), "no-countersign-owed");
	}

	/** The second officer is not the one who issued urgently. */
	static Optional<Refusal> notIssuedByMaker(IncidentFacts facts) {
		return refuseIf(facts.incident()
			.versions()
			.stream()
			.filter(Version::owesCountersign)
			.anyMatch(version -> facts.officer() != null && version.officer() != null
					&& version.officer().code().equals(facts.officer().code())), "four-eyes");
	}

	static Optional<Refusal> notCopiedYet(IncidentFacts facts) {
		return refuseIf(facts.incident().referral() != null && facts.incident().referral().copy() != null,
				"already-copied");
	}

	static Optional<Refusal> acknowledged(IncidentFacts facts) {
		return refuseIf(facts.incident().acknowledgement() != AcknowledgementReading.ACKNOWLEDGED,
				"version-not-acknowledged", String.valueOf(facts.incident().version()));
	}

	/** Nothing is open as far as the maker's side knows, save the duty to answer this very closure. */
	static Optional<Refusal> nothingOpen(IncidentFacts facts) {
		Optional<Duty> open = facts.incident()
			.duties()
			.stream()
			.filter(duty -> duty.isOpen() && !IncidentDuty.ANSWER_CLOSURE.is(duty))
			.findFirst();
		return open.map(duty -> Refusal.of("duty-open", "duty." + duty.kind())).or(() -> facts.obstacles().stream().findFirst());
	}

	/** Acts of the counterpart upon what it has been notified of. */
	static Optional<Refusal> inForceOrWithdrawn(IncidentFacts facts) {
		return facts.incident().handling() == Handling.WITHDRAWN ? Optional.empty()
				: inForce(IncidentAct.ACKNOWLEDGE, facts);
	}

	static Optional<Refusal> inForce(IncidentFacts facts) {
		return inForce(IncidentAct.RETURN, facts);
	}

	/** A withdrawn case escalates until its withdrawal is acknowledged. */
	static Optional<Refusal> mayEscalate(IncidentFacts facts) {
		return facts.incident().handling() == Handling.WITHDRAWN
				&& facts.incident().acknowledgement() != AcknowledgementReading.ACKNOWLEDGED ? Optional.empty()
						: inForce(IncidentAct.ESCALATE, facts);
	}

	private static Optional<Refusal> inForce(IncidentAct act, IncidentFacts facts) {
		Handling handling = facts.incident().handling();
		return handling == Handling.NOTIFIED || handling == Handling.CLOSURE_PROPOSED ? Optional.empty()
				: Optional.of(IncidentTracks.HANDLING.notNow(handling, act));
	}

	static Optional<Refusal> questionIsOpen(IncidentFacts facts) {
		UUID open = facts.incident().openQuestion().map(Question::act).orElse(null);
		return facts.form(Form.AnswerReturn.class).flatMap(form -> refuseIf(!form.question().equals(open), "question-not-open"));
	}

	/** A version that names a return names the one that is open. */
	static Optional<Refusal> answersOpenQuestion(IncidentFacts facts) {
		UUID open = facts.incident().openQuestion().map(Question::act).orElse(null);
		return facts.form(Form.Update.class)
			.flatMap(form -> refuseIf(form.answers() != null && !form.answers().equals(open), "question-not-open"));
	}

	static Optional<Refusal> ownEscalation(IncidentFacts facts) {
		return facts.form(Form.StandDown.class)
			.flatMap(form -> refuseIf(facts.incident()
				.openAlarms()
				.stream()
				.noneMatch(alarm -> isOwn(alarm, facts) && alarm.act().equals(form.escalation())), "escalation-not-open"))
			.or(() -> refuseIf(facts.incident().openAlarms().stream().noneMatch(alarm -> isOwn(alarm, facts)),
					"escalation-not-open"));
	}

	static Optional<Refusal> dutyIsOpen(IncidentFacts facts) {
		String key = facts.duty();
		return refuseIf(key == null || facts.openDuty(key).isEmpty(), "duty-not-open");
	}

	/** A clock is stopped, and started again, by the side to which the duty is owed. */
	static Optional<Refusal> creditorOfDuty(IncidentFacts facts) {
		String key = facts.duty();
		return key == null || facts.clock() ? Optional.empty()
				: refuseIf(facts.openDuty(key).filter(duty -> duty.creditor().equals(facts.unit())).isEmpty(),
						"duty-not-owed-to-you");
	}

	static Optional<Refusal> clockRunning(IncidentFacts facts) {
		return stopped(facts, false);
	}

	static Optional<Refusal> clockStopped(IncidentFacts facts) {
		return stopped(facts, true);
	}

	/** A duty to one's own government or department is open. */
	static Optional<Refusal> onwardOwed(IncidentFacts facts) {
		return facts.form(Form.ReportOnward.class)
			.map(form -> refuseIf(facts.incident()
				.duties()
				.stream()
				.noneMatch(duty -> duty.isOpen() && OnwardKey.of(duty.key())
					.filter(key -> key.recipient().equals(form.recipient()))
					.isPresent()), "report-not-owed", form.recipient()))
			.orElseGet(() -> refuseIf(facts.incident()
				.duties()
				.stream()
				.noneMatch(duty -> duty.isOpen() && OnwardKey.of(duty.key()).isPresent()), "report-not-owed", ""));
	}

	static boolean isOwn(Alarm alarm, IncidentFacts facts) {
		return alarm.escalates() && alarm.unit().equals(facts.unit());
	}

	private static Optional<Refusal> stopped(IncidentFacts facts, boolean wanted) {
		String key = facts.duty();
		return key == null ? Optional.empty() : facts.openDuty(key)
			.flatMap(duty -> refuseIf((duty.stoppedUntil() != null) != wanted,
					wanted ? "clock-not-stopped" : "clock-already-stopped"));
	}

	private static Optional<Refusal> refuseIf(boolean fails, String code, String... arguments) {
		return fails ? Optional.of(Refusal.of(code, arguments)) : Optional.empty();
	}

}
