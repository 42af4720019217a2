package org.yuegang.liaison.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeDifference;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.incident.state.Referral;
import org.yuegang.liaison.system.LocalTimes;

/** Makes the body of an allowed act out of what was filled in, what was prepared and what the policy says. */
@Component
class BodyWriter {

	private final IncidentTerms terms;

	private final IncidentTable table;

	private final Units units;

	private final NoticeChecks checks;

	private final ActContents contents;

	private final Promises promises;

	BodyWriter(IncidentTerms terms, IncidentTable table, Units units, NoticeChecks checks, ActContents contents,
			Promises promises) {
		this.terms = terms;
		this.table = table;
		this.units = units;
		this.checks = checks;
		this.contents = contents;
		this.promises = promises;
	}

	Body write(IncidentAct act, Form form, Incident incident, ActContent prepared, Instant at) {
		int version = incident.version();
		return switch (form) {
			case Form.Submit submit -> new Body.Submitted(notice(prepared), prepared.preparedBy(), incident.counterpart());
			case Form.Verify verify -> new Body.Verified(verify.basis(), verify.confidence(), verify.alsoNotified());
			case Form.Refer refer ->
				new Body.Referred(refer.channel(), refer.addressee(), refer.referredOn(), refer.fileNumber());
			case Form.Texts texts when act == IncidentAct.INFORMATION_COPY -> informationCopy(incident, prepared);
			case Form.Texts texts when act == IncidentAct.WITHDRAW -> new Body.Withdrawn(incident.nextVersion(),
					Objects.requireNonNull(prepared.reason()), prepared.preparedBy(),
					this.terms.ofWithdrawal(incident.nextVersion(), incident.urgency(), at));
			case Form.Texts texts -> issued(incident, notice(prepared), prepared, null, at);
			case Form.Reason reason -> reasoned(act, reason, incident, prepared, at);
			case Form.Note note when act == IncidentAct.COUNTERSIGN -> new Body.Countersigned(urgentVersion(incident), note.note());
			case Form.Note note ->
				new Body.ClosureAnswered(Objects.requireNonNull(incident.openClosure()), version, note.note());
			case Form.Update update -> updated(incident, prepared, update.answers(), at);
			case Form.ProposeClosure closure ->
				new Body.ClosureProposed(version, closure.report(), this.terms.ofClosure(incident, at));
			case Form.Acknowledge taken -> new Body.Acknowledged(version, taken.products(), taken.hazards(),
					taken.lots(), taken.firstAction(), taken.nextReportAt());
			case Form.Question question ->
				new Body.Returned(version, question.question(), this.terms.ofReturn(incident, at));
			case Form.AnswerReturn answer -> answered(incident, answer, at);
			case Form.ActedOn acted -> new Body.ActedOn(version, acted.what(), acted.doneAt());
			case Form.StandDown down -> new Body.StoodDown(down.escalation(), down.reason());
			case Form.ReportOnward report -> new Body.OnwardReported(version, report.recipient(), report.reportedAt(),
					report.means(), report.reference());
			case Form.LogCall call ->
				new Body.CallLogged(call.duty(), call.called(), call.calledAt(), call.outcome());
			case Form.StopClock stop -> new Body.ClockStopped(stop.duty(), stop.reason(), stop.until());
			case Form.ResumeClock resume -> resumed(incident, resume.duty(), at);
		};
	}

	/** A clock starts again where it stood: its due time and what is left of its ladder move by the time it stood. */
	Body.ClockResumed resumed(Incident incident, String key, Instant at) {
		Duty duty = incident.duty(key).orElseThrow();
		Instant stoppedAt = incident.owed()
			.stops()
			.stream()
			.filter(stop -> stop.duty().equals(key))
			.reduce((first, second) -> second)
			.orElseThrow()
			.at();
		Duration stood = Duration.between(stoppedAt, at);
		Term.Times moved = duty.movedBy(stood);
		return new Body.ClockResumed(key, moved.due(), moved.steps());
	}

	private Body reasoned(IncidentAct act, Form.Reason form, Incident incident, ActContent prepared, Instant at) {
		return switch (act) {
			case SEND_BACK -> new Body.SentBack(form.reason());
			case REFUTE -> new Body.Refuted(form.reason());
			case ISSUE_URGENTLY -> issued(incident, promising(notice(prepared), at), prepared, form, at);
			case ESCALATE -> new Body.Escalated(incident.version(), null, null, form.reason());
			case OBJECT_TO_CLOSURE -> new Body.ClosureAnswered(Objects.requireNonNull(incident.openClosure()),
					incident.version(), form.reason());
			default -> throw new IllegalStateException(act + " takes no reason");
		};
	}

	private Body.Issued issued(Incident incident, Notice notice, ActContent prepared, Form.@Nullable Reason urgent,
			Instant at) {
		int year = at.atOffset(LocalTimes.ZONE).getYear();
		int number = this.table.lastNumber(incident.origin(), year) + 1;
		Urgency urgency = Objects.requireNonNull(notice.urgency());
		return new Body.Issued(
				new Body.SharedNumber(year, number, this.units.number(incident.origin(), at, year, number)),
				incident.nextVersion(), notice, prepared.preparedBy(), urgent == null ? null : urgent.reason(),
				this.terms.ofIssue(incident.nextVersion(), urgency, urgent != null, notice.promises(), at), incident.counterpart());
	}

	/** An urgent issue promises whatever an ordinary one would still need, by the time of its countersign. */
	private Notice promising(Notice notice, Instant at) {
		Instant by = this.terms.policy(at)
			.term(IncidentDuty.COUNTERSIGN.kind(), Urgency.FLASH)
			.map((Term term) -> term.from(at, this.terms.calendar()).due())
			.orElseThrow();
		return notice.withPromises(this.checks.promisesForUrgentIssue(notice, by, at));
	}

	private Body.Updated updated(Incident incident, ActContent prepared, @Nullable UUID answers, Instant at) {
		Notice notice = notice(prepared);
		NoticeDifference difference = NoticeDifference
			.between(Objects.requireNonNull(this.contents.text(incident).current()), notice);
		return new Body.Updated(incident.nextVersion(), notice, difference.changes(), difference.material(), answers,
				prepared.preparedBy(), this.terms.ofUpdate(incident, incident.nextVersion(),
						Objects.requireNonNull(notice.urgency()), difference.material() || answers != null,
						notice.promises(), at),
				this.promises.endedBy(notice, incident.duties(), at));
	}

	private Body.InformationCopied informationCopy(Incident incident, ActContent prepared) {
		Referral referral = Objects.requireNonNull(incident.referral());
		return new Body.InformationCopied(notice(prepared), prepared.preparedBy(), referral.channel(),
				referral.referredOn(), incident.counterpart());
	}

	private Body.ReturnAnswered answered(Incident incident, Form.AnswerReturn form, Instant at) {
		List<UUID> questions = incident.questions().stream().map(Question::act).toList();
		int version = incident.version();
		return new Body.ReturnAnswered(form.question(), version, form.answer(),
				this.terms.ofAnswer(incident, version, questions.indexOf(form.question()) + 1, at));
	}

	private static int urgentVersion(Incident incident) {
		return incident.versions()
			.stream()
			.filter(version -> version.owesCountersign())
			.findFirst()
			.orElseThrow()
			.number();
	}

	private static Notice notice(ActContent prepared) {
		return Objects.requireNonNull(prepared.notice());
	}

}
