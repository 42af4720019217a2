package org.yuegang.liaison.incident.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.incident.act.IncidentAct.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyStatus;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.journal.Act;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What acts make of a case, among them those that come too late. */
class IncidentFoldTests {

	private static final String O = CaseActs.O;

	private static final String C = CaseActs.C;

	@Test
	void standsInEveryStateByRealActs() {
		for (Handling handling : Handling.values()) {
			assertThat(CaseStates.in(handling).handling()).isEqualTo(handling);
		}
	}

	@Test
	void ignoresAgreementToAClosureThatAnUpdateOvertook() {
		CaseStates crossing = CaseStates.closureProposed();
		UUID proposal = crossing.last();
		Incident after = crossing.with(O, UPDATE, CaseActs.updated(2, false, null))
			.with(C, AGREE_CLOSURE, new Body.ClosureAnswered(proposal, 1, null))
			.incident();
		assertThat(after.handling()).isEqualTo(Handling.NOTIFIED);
		assertThat(after.closures().getFirst().answer()).isEqualTo(crossing.last());
		assertThat(after.tracing().late()).contains(crossing.last());
	}

	@Test
	void ignoresAnObjectionToAnEarlierClosure() {
		CaseStates crossing = CaseStates.closureProposed();
		UUID first = crossing.last();
		Incident after = crossing.with(O, UPDATE, CaseActs.updated(2, false, null))
			.with(O, PROPOSE_CLOSURE, CaseActs.closureProposed(2, 2))
			.with(C, OBJECT_TO_CLOSURE, new Body.ClosureAnswered(first, 1, CaseActs.TEXT))
			.incident();
		assertThat(after.handling()).isEqualTo(Handling.CLOSURE_PROPOSED);
	}

	@Test
	void marksAReturnOfAVersionThatIsNoLongerTheLatest() {
		CaseStates crossing = CaseStates.issued().with(O, UPDATE, CaseActs.updated(2, true, null));
		Incident after = crossing.with(C, RETURN, CaseActs.returned(1, 1)).incident();
		assertThat(after.tracing().late()).containsExactly(crossing.last());
		Incident current = CaseStates.issued().with(C, RETURN, CaseActs.returned(1, 1)).incident();
		assertThat(current.tracing().late()).isEmpty();
	}

	@Test
	void opensAClosedCaseByUpdate() {
		Incident after = CaseStates.closed().with(O, UPDATE, CaseActs.updated(2, true, null)).incident();
		assertThat(after.handling()).isEqualTo(Handling.NOTIFIED);
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.AWAITED);
	}

	@Test
	void withdrawsAClosedCase() {
		assertThat(CaseStates.closed().with(O, WITHDRAW, CaseActs.withdrawn(2)).incident().handling())
			.isEqualTo(Handling.WITHDRAWN);
	}

	@Test
	void keepsAnAcknowledgementOfAnOlderVersionWithoutSatisfyingTheNewer() {
		Incident after = CaseStates.issued()
			.with(O, UPDATE, CaseActs.updated(2, true, null))
			.with(C, ACKNOWLEDGE, CaseActs.acknowledged(1))
			.incident();
		assertThat(after.acknowledgements()).hasSize(1);
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.AWAITED);
		assertThat(status(after, "ACKNOWLEDGE/1")).isEqualTo(DutyStatus.MET);
		assertThat(status(after, "ACKNOWLEDGE/2")).isEqualTo(DutyStatus.OPEN);
	}

	@Test
	void meetsTheOlderVersionsDutyByAcknowledgingTheNewerAndLeavesItsDueTime() {
		CaseStates updated = CaseStates.issued();
		Duty before = updated.incident().duty("ACKNOWLEDGE/1").orElseThrow();
		Incident after = updated.with(O, UPDATE, CaseActs.updated(2, true, null))
			.with(C, ACKNOWLEDGE, CaseActs.acknowledged(2))
			.incident();
		Duty met = after.duty("ACKNOWLEDGE/1").orElseThrow();
		assertThat(met.status()).isEqualTo(DutyStatus.MET);
		assertThat(met.due()).isEqualTo(before.due());
		assertThat(status(after, "ACKNOWLEDGE/2")).isEqualTo(DutyStatus.MET);
	}

	@Test
	void meetsTheDutyOfAnImmaterialVersionByTheAcknowledgementThatCrossedIt() {
		CaseStates asked = CaseStates.returned();
		UUID question = asked.last();
		Incident after = asked.with(O, UPDATE, CaseActs.updated(2, false, question))
			.with(C, ACKNOWLEDGE, CaseActs.acknowledged(1))
			.incident();
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.ACKNOWLEDGED);
		assertThat(status(after, "ACKNOWLEDGE/2")).isEqualTo(DutyStatus.MET);
	}

	@Test
	void opensTheDutyToAcknowledgeOnReceiptOnly() {
		Incident sent = CaseStates.verified().unreceived(O, ISSUE, CaseActs.issued(1, false)).incident();
		assertThat(sent.duties()).extracting(Duty::key).containsExactly("DELIVER/1");
		Incident received = CaseStates.issued().incident();
		assertThat(status(received, "DELIVER/1")).isEqualTo(DutyStatus.MET);
		assertThat(status(received, "ACKNOWLEDGE/1")).isEqualTo(DutyStatus.OPEN);
	}

	@Test
	void readsReturnedUntilAnsweredAndPassesTheBall() {
		CaseStates asked = CaseStates.returned();
		UUID question = asked.last();
		assertThat(asked.incident().acknowledgement()).isEqualTo(AcknowledgementReading.RETURNED);
		assertThat(status(asked.incident(), "ACKNOWLEDGE/1")).isEqualTo(DutyStatus.ENDED);
		assertThat(status(asked.incident(), "ANSWER_RETURN/1")).isEqualTo(DutyStatus.OPEN);
		Incident answered = asked.with(O, ANSWER_RETURN, CaseActs.answered(question, 1, 1)).incident();
		assertThat(answered.acknowledgement()).isEqualTo(AcknowledgementReading.AWAITED);
		assertThat(status(answered, "ANSWER_RETURN/1")).isEqualTo(DutyStatus.MET);
		assertThat(status(answered, "ACKNOWLEDGE/1/1")).isEqualTo(DutyStatus.OPEN);
	}

	@Test
	void answersAReturnByTheUpdateThatNamesIt() {
		CaseStates asked = CaseStates.returned();
		Incident after = asked.with(O, UPDATE, CaseActs.updated(2, false, asked.last())).incident();
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.AWAITED);
		assertThat(status(after, "ANSWER_RETURN/1")).isEqualTo(DutyStatus.MET);
	}

	@Test
	void letsAcknowledgeBeatReturn() {
		Incident after = CaseStates.returned().with(C, ACKNOWLEDGE, CaseActs.acknowledged(1)).incident();
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.ACKNOWLEDGED);
		assertThat(status(after, "ANSWER_RETURN/1")).isEqualTo(DutyStatus.ENDED);
	}

	@Test
	void settlesAnEscalationByStandingItDown() {
		CaseStates escalated = CaseStates.acknowledged()
			.with(C, ESCALATE, new Body.Escalated(1, null, null, CaseActs.TEXT));
		assertThat(escalated.incident().escalation(List.of())).isEqualTo(Escalation.ESCALATED);
		assertThat(escalated.with(C, STAND_DOWN, new Body.StoodDown(escalated.last(), CaseActs.TEXT))
			.incident()
			.escalation(List.of())).isEqualTo(Escalation.NONE);
	}

	@Test
	void settlesAReminderByMeetingItsDuty() {
		CaseStates reminded = CaseStates.issued().with(O, REMIND, new Body.Reminded(1, "ACKNOWLEDGE/1", 1));
		assertThat(reminded.incident().escalation(List.of())).isEqualTo(Escalation.REMINDED);
		assertThat(reminded.with(C, ACKNOWLEDGE, CaseActs.acknowledged(1)).incident().escalation(List.of()))
			.isEqualTo(Escalation.NONE);
	}

	@Test
	void endsAllDutiesByWithdrawalButItsOwn() {
		Incident after = CaseStates.issuedUrgently().with(O, WITHDRAW, CaseActs.withdrawn(2)).incident();
		assertThat(after.duties().stream().filter(Duty::isOpen)).extracting(Duty::key)
			.containsExactly("ACKNOWLEDGE/2");
		assertThat(status(after, "COUNTERSIGN/1")).isEqualTo(DutyStatus.ENDED);
	}

	@Test
	void escalatesAWithdrawnCaseUntilItIsAcknowledged() {
		CaseStates withdrawn = CaseStates.withdrawn().with(O, REMIND, new Body.Reminded(2, "ACKNOWLEDGE/2", 1));
		assertThat(withdrawn.incident().escalation(List.of())).isEqualTo(Escalation.REMINDED);
		assertThat(withdrawn.with(C, ACKNOWLEDGE, CaseActs.acknowledged(2)).incident().escalation(List.of()))
			.isEqualTo(Escalation.NONE);
	}

	@Test
	void meetsTheCountersign() {
		Incident after = CaseStates.issuedUrgently().with(O, COUNTERSIGN, new Body.Countersigned(1, null)).incident();
		assertThat(status(after, "COUNTERSIGN/1")).isEqualTo(DutyStatus.MET);
	}

	@Test
	void voidsAnUpdateAndKeepsItsNumberUsed() {
		CaseStates rejected = CaseStates.acknowledged().unreceived(O, UPDATE, CaseActs.updated(2, true, null));
		int seen = rejected.incident().revision();
		Incident after = rejected.rejected().incident();
		assertThat(after.version()).isEqualTo(1);
		assertThat(after.versions().get(1).voided()).isTrue();
		assertThat(after.nextVersion()).isEqualTo(3);
		assertThat(after.acknowledgement()).isEqualTo(AcknowledgementReading.ACKNOWLEDGED);
		assertThat(after.duties()).extracting(Duty::key).doesNotContain("DELIVER/2", "ACKNOWLEDGE/2");
		assertThat(after.revision()).isGreaterThan(seen);
	}

	@Test
	void keepsTheNumberOfAVoidedActUsedEvenWhereItHadNoEffect() {
		CaseStates twice = CaseStates.verified();
		Act issue = CaseActs.act(O, 10, ISSUE, true, CaseActs.officer(O), CaseActs.issued(1, false));
		Act update = CaseActs.act(O, 11, UPDATE, true, CaseActs.officer(O), CaseActs.updated(2, true, null));
		List<Act> acts = new java.util.ArrayList<>(twice.acts());
		acts.addAll(List.of(issue, update, CaseActs.rejected(C, 12, issue), CaseActs.rejected(C, 13, update)));
		Incident after = CaseActs.FOLD.of(acts);
		assertThat(after.handling()).isEqualTo(Handling.VERIFIED);
		assertThat(after.version()).isZero();
		assertThat(after.nextVersion()).isEqualTo(3);
		assertThat(after.number()).isEqualTo(new Body.SharedNumber(2026, 1, "粤食安办港通〔2026〕1号"));
		assertThat(after.duties()).isEmpty();
	}

	@Test
	void standsDraftAgainAfterARejectedUrgentIssue() {
		Act urgent = CaseActs.act(O, 1, ISSUE_URGENTLY, true, CaseActs.officer(O), CaseActs.issued(1, true));
		Incident after = CaseActs.FOLD.of(List.of(urgent, CaseActs.rejected(C, 2, urgent)));
		assertThat(after.handling()).isEqualTo(Handling.DRAFT);
		assertThat(after.nextVersion()).isEqualTo(2);
		assertThat(after.duties()).isEmpty();
	}

	@Test
	void voidsNothingByTheMakersOwnWord() {
		CaseStates issued = CaseStates.issued();
		List<Act> acts = new java.util.ArrayList<>(issued.acts());
		Act issue = acts.stream().filter(act -> act.type().equals(ISSUE.type())).findFirst().orElseThrow();
		acts.add(CaseActs.rejected(O, 50, issue));
		assertThat(CaseActs.FOLD.of(acts).handling()).isEqualTo(Handling.NOTIFIED);
	}

	@Test
	void owesAPromiseUntilAVersionKeepsItOrTakesItBack() {
		String promise = CaseActs.PROMISE.dutyKey();
		assertThat(status(promised(ending(List.of(), List.of())), promise)).isEqualTo(DutyStatus.OPEN);
		assertThat(status(promised(ending(List.of(promise), List.of())), promise)).isEqualTo(DutyStatus.MET);
		assertThat(status(promised(ending(List.of(), List.of(promise))), promise)).isEqualTo(DutyStatus.ENDED);
	}

	/** Of the time before acts said which promises they end. */
	@Test
	void takesAPromiseForKeptThatAnOldActNoLongerMakes() {
		String promise = CaseActs.PROMISE.dutyKey();
		assertThat(status(promised(updated(null)), promise)).isEqualTo(DutyStatus.MET);
		assertThat(status(promised(updated(null, CaseActs.PROMISE)), promise)).isEqualTo(DutyStatus.OPEN);
	}

	@Test
	void makesNobodyOweAnAnswerToAClosureWithoutEffect() {
		Incident after = CaseStates.acknowledged()
			.with(O, WITHDRAW, CaseActs.withdrawn(2))
			.with(O, PROPOSE_CLOSURE, CaseActs.closureProposed(1, 1))
			.incident();
		assertThat(after.handling()).isEqualTo(Handling.WITHDRAWN);
		assertThat(after.duty("ANSWER_CLOSURE/1")).isEmpty();
	}

	@Test
	void foundsACopyOfAReferralOnTheOtherNode() {
		Act copy = CaseActs.act(O, 3, INFORMATION_COPY, true, CaseActs.officer(O),
				new Body.InformationCopied(CaseActs.notice(), List.of(), "海關", LocalDate.parse("2026-11-20"), null));
		Incident founded = CaseActs.FOLD.apply(null, copy);
		assertThat(founded.handling()).isEqualTo(Handling.REFERRED);
		assertThat(founded.origin()).isEqualTo(O);
		assertThat(founded.counterpart()).isEqualTo(C);
	}

	@Test
	void foundsACaseBetweenTheUnitsThatTheActNames() {
		Act copy = CaseActs.act(O, 3, INFORMATION_COPY, true, CaseActs.officer(O),
				new Body.InformationCopied(CaseActs.notice(), List.of(), "海關", LocalDate.parse("2026-11-20"), "MO"));
		assertThat(CaseActs.FOLD.apply(null, copy).counterpart()).isEqualTo("MO");
	}

	@Test
	void foundsNothingByAnyOtherActAboutAnUnknownCase() {
		Act update = CaseActs.act(O, 3, UPDATE, true, CaseActs.officer(O), CaseActs.updated(2, true, null));
		assertThat(CaseActs.FOLD.apply(null, update)).isNull();
	}

	@Test
	void takesNoVersionOfTheCounterpart() {
		Incident after = CaseStates.issued().with(C, UPDATE, CaseActs.updated(2, true, null)).incident();
		assertThat(after.version()).isEqualTo(1);
	}

	@Test
	void countsARevisionForWhatMovesATrackOrAVersionAndForNothingElse() {
		CaseStates state = CaseStates.issued();
		int issued = state.incident().revision();
		assertThat(issued).isEqualTo(3);
		assertThat(state.with(C, OPENED, new Body.Opened(1, CaseActs.DRAFTER)).incident().revision()).isEqualTo(issued);
		assertThat(state.with(C, LOG_CALL, new Body.CallLogged(null, "値班", CaseActs.START, CaseActs.TEXT))
			.incident()
			.revision()).isEqualTo(issued);
		assertThat(state.with(O, UPDATE, CaseActs.updated(2, false, null)).incident().revision()).isEqualTo(issued + 1);
		assertThat(state.with(C, ACKNOWLEDGE, CaseActs.acknowledged(2)).incident().revision()).isEqualTo(issued + 2);
	}

	@Test
	void saysTheFirstHeadlineThatFits() {
		LinkedMeeting meeting = new LinkedMeeting(CaseActs.CASE, "M2026-0001", true, LinkedMeeting.Standing.PROPOSED,
				"PROPOSED", O, null);
		Body escalation = new Body.Escalated(1, null, null, CaseActs.TEXT);
		assertThat(CaseStates.issued().incident().headline(List.of())).isEqualTo(Headline.NOTIFIED);
		assertThat(CaseStates.acknowledged().incident().headline(List.of())).isEqualTo(Headline.ACKNOWLEDGED);
		assertThat(CaseStates.closureProposed().incident().headline(List.of())).isEqualTo(Headline.CLOSURE_PROPOSED);
		Incident escalated = CaseStates.closureProposed().with(C, ESCALATE, escalation).incident();
		assertThat(escalated.headline(List.of())).isEqualTo(Headline.ESCALATED);
		assertThat(escalated.headline(List.of(meeting))).isEqualTo(Headline.EMERGENCY_MEETING);
		assertThat(CaseStates.closed().incident().headline(List.of(meeting))).isEqualTo(Headline.CLOSED);
		assertThat(CaseStates.withdrawn().incident().headline(List.of(meeting))).isEqualTo(Headline.WITHDRAWN);
		for (Handling early : List.of(Handling.DRAFT, Handling.IN_VERIFICATION, Handling.VERIFIED, Handling.UNFOUNDED,
				Handling.REFERRED)) {
			assertThat(CaseStates.in(early).headline(List.of(meeting)).name()).isEqualTo(early.name());
		}
	}

	@Test
	void leavesAloneWhatAnotherTypeVersionSays() {
		Incident before = CaseStates.issued().incident();
		Act act = CaseActs.act(C, 30, IncidentAct.ACKNOWLEDGE, true, CaseActs.officer(C), CaseActs.acknowledged(1));
		Act later = new Act(act.id(), act.type(), 2, true, act.subject(), act.mode(), act.unit(), act.officer(), act.at(),
				act.body());
		assertThat(CaseActs.FOLD.apply(before, later).acknowledgement()).isEqualTo(AcknowledgementReading.AWAITED);
	}

	/** Issued with {@link CaseActs#PROMISE}, and then this version. */
	private static Incident promised(Body next) {
		return CaseStates.verified()
			.with(O, ISSUE, CaseActs.issued(1, false, CaseActs.PROMISE))
			.with(O, UPDATE, next)
			.incident();
	}

	private static Body ending(List<String> kept, List<String> withdrawn) {
		return updated(new Body.PromisesEnded(kept, withdrawn));
	}

	private static Body updated(Body.@Nullable PromisesEnded ended, Promise... promises) {
		Body.Updated update = (Body.Updated) CaseActs.updated(2, true, null, promises);
		return new Body.Updated(2, update.notice(), update.changes(), true, null, update.preparedBy(), update.terms(), ended);
	}

	private static DutyStatus status(Incident incident, String key) {
		return incident.duty(key).orElseThrow().status();
	}

	@Test
	void leavesAloneWhatNobodyCouldHaveMadeByTheRulesOfItsVersion() {
		CaseStates issued = CaseStates.issued();
		for (Body body : List.of(CaseActs.updated(2, true, null), CaseActs.returned(1, 1), CaseActs.acknowledged(1))) {
			ObjectNode emptied = CaseActs.JSON.createObjectNode().put("version", 2);
			IncidentAct type = body instanceof Body.Updated ? UPDATE : body instanceof Body.Returned ? RETURN : ACKNOWLEDGE;
			Act good = CaseActs.act(type == UPDATE ? O : C, 90, type, true, CaseActs.officer(O), body);
			for (ObjectNode bad : List.of(emptied, without(good, "notice"), without(good, "terms"), without(good, "version"))) {
				Incident after = CaseActs.FOLD.apply(issued.incident(), with(good, bad));
				assertThat(after).isNotNull();
				assertThat(after.duties()).isNotNull();
			}
		}
	}

	@Test
	void readsAReceiptWithFewerStepsOrNoneAtAll() {
		CaseStates sent = CaseStates.verified().unreceived(O, ISSUE, CaseActs.issued(1, false));
		Act received = CaseActs.received(C, 90, sent.acts().getLast());
		for (String due : List.of("[]", "7", "[{\"key\":\"ACKNOWLEDGE/1\"}]",
				"[{\"key\":\"ACKNOWLEDGE/1\",\"due\":\"2026-11-20T03:00:00Z\",\"steps\":[]}]")) {
			ObjectNode body = (ObjectNode) received.body().deepCopy();
			Incident after = CaseActs.FOLD.apply(sent.incident(),
					with(received, body.set("due", CaseActs.JSON.readTree(due))));
			assertThat(after.duties()).isNotNull();
			assertThat(after.tracing().receipts()).hasSize(1);
		}
	}

	@Test
	void goesByWhatTheNodeReckonedInPlaceOfWhatThePeerSaid() {
		CaseStates sent = CaseStates.verified().unreceived(O, ISSUE, CaseActs.issued(1, false));
		Act issue = sent.acts().getLast();
		Act honest = CaseActs.received(C, 90, issue);
		Act lie = with(honest, ((ObjectNode) honest.body().deepCopy()).set("due", CaseActs.JSON.createArrayNode()));
		ObjectNode own = (ObjectNode) honest.body().deepCopy();
		own.put("received", lie.id().toString()).put("at", honest.at().toString());
		Act reckoned = new Act(CaseActs.id(O, 91), Act.RECKONED, 1, false, CaseActs.CASE, honest.mode(), O, null,
				honest.at(), own);
		assertThat(CaseActs.FOLD.apply(CaseActs.FOLD.apply(sent.incident(), lie), reckoned).duties())
			.isEqualTo(CaseActs.FOLD.apply(sent.incident(), honest).duties());
	}

	@Test
	void keepsOneDutyUnderOneKey() {
		Incident twice = CaseStates.issued()
			.with(C, RETURN, CaseActs.returned(1, 1))
			.with(C, RETURN, CaseActs.returned(1, 1))
			.incident();
		assertThat(twice.duties()).extracting(Duty::key).doesNotHaveDuplicates();
	}

	private static ObjectNode without(Act act, String member) {
		ObjectNode body = (ObjectNode) act.body().deepCopy();
		body.remove(member);
		return body;
	}

	private static Act with(Act act, JsonNode body) {
		return new Act(act.id(), act.type(), act.typeVersion(), act.shared(), act.subject(), act.mode(), act.unit(),
				act.officer(), act.at(), body);
	}

}
