package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.Role;

/** The shipped numbers are those of the design's table, one by one. */
class PolicyTests {

	private final Policy policy = Duties.POLICIES.at(Duties.NOW);

	@ParameterizedTest
	@CsvSource({"DELIVER, PT15M, PT1H, PT24H", "ACKNOWLEDGE, PT30M, PT4H, J1", "ACKNOWLEDGE_UPDATE, PT15M, PT2H, J1",
			"ANSWER_RETURN, PT30M, PT4H, J1", "REPORT_TO_GOVERNMENT, PT2H, PT8H, J2",
			"REPORT_TO_DEPARTMENT, PT4H, PT24H, J3", "ANSWER_REQUEST, PT2H, J1, J5", "COUNTERSIGN, PT2H, -, -",
			"ANSWER_CLOSURE, J2, J5, J10", "PROPOSE_MINUTES, PT24H, PT72H, J10", "AGREE_MINUTES, PT24H, PT72H, J10",
			"PROMISED_FACT, PT0S, PT0S, PT0S", "ACTION_ITEM, PT0S, PT0S, PT0S"})
	void givesEveryDutyItsTimeByUrgency(DutyKind kind, String flash, String priority, String routine) {
		assertThat(within(kind, Urgency.FLASH)).isEqualTo(flash);
		assertThat(within(kind, Urgency.PRIORITY)).isEqualTo(priority);
		assertThat(within(kind, Urgency.ROUTINE)).isEqualTo(routine);
	}

	@ParameterizedTest
	@CsvSource({"FLASH, PT0S, PT10M, PT20M, PT30M", "PRIORITY, PT0S, PT1H, PT2H, PT3H", "ROUTINE, J0, J1, J2, J3"})
	void anUnmetAcknowledgementClimbsFourSteps(Urgency urgency, String first, String second, String third,
			String fourth) {
		for (DutyKind kind : List.of(IncidentDuty.ACKNOWLEDGE.kind(), IncidentDuty.ACKNOWLEDGE_UPDATE.kind())) {
			List<Term.Step> ladder = this.policy.term(kind, urgency).orElseThrow().ladder();
			assertThat(ladder).extracting(step -> step.after().toString()).containsExactly(first, second, third, fourth);
			assertThat(ladder).extracting(Term.Step::kind)
				.containsExactly(RungKind.REMIND, RungKind.REMIND, RungKind.ESCALATE, RungKind.DRAFT_MEETING);
			assertThat(ladder).extracting(Term.Step::calls)
				.containsExactly(List.of(Called.DEBTOR_DUTY_OFFICER),
						List.of(Called.DEBTOR_DEPUTY, Called.CREDITOR_DUTY_OFFICER),
						List.of(Called.DEBTOR_HEAD, Called.CREDITOR_HEAD),
						List.of(Called.CREDITOR_CONVENING_OFFICIAL));
		}
	}

	@Test
	void everyOtherDutyIsRemindedOnceWhenItFallsDue() {
		Duties.KINDS.all()
			.stream()
			.map(NamedDuty::kind)
			.filter(kind -> !Set.of(IncidentDuty.ACKNOWLEDGE.kind(), IncidentDuty.ACKNOWLEDGE_UPDATE.kind()).contains(kind))
			.forEach(kind -> {
				List<Term.Step> ladder = this.policy.term(kind, Urgency.FLASH).orElseThrow().ladder();
				assertThat(ladder).as(kind.name()).hasSize(1);
				assertThat(ladder.getFirst().after()).isEqualTo(Span.NONE);
				assertThat(ladder.getFirst().kind()).isEqualTo(RungKind.REMIND);
				assertThat(ladder.getFirst().calls()).isNotEmpty().allMatch(Called::isDebtors);
			});
	}

	@Test
	void aRoutineLadderStepsOnJointDays() {
		Term term = this.policy.term(IncidentDuty.ACKNOWLEDGE.kind(), Urgency.ROUTINE).orElseThrow();
		Term.Times times = term.from(Duties.NOW, Duties.CALENDAR);
		assertThat(times.due()).isEqualTo("2026-11-23T02:00:00Z");
		assertThat(times.steps()).extracting(Instant::toString)
			.containsExactly("2026-11-23T02:00:00Z", "2026-11-24T02:00:00Z", "2026-11-25T02:00:00Z",
					"2026-11-26T02:00:00Z");
	}

	@Test
	void aPromiseFallsDueAtItsOwnTime() {
		Term term = this.policy.term(IncidentDuty.PROMISED_FACT.kind(), Urgency.ROUTINE).orElseThrow();
		assertThat(term.from(Duties.NOW, Duties.CALENDAR).due()).isEqualTo(Duties.NOW);
	}

	@Test
	void saysThatItIsADefaultAndWhoMakesAQuorum() {
		assertThat(this.policy.note().in(Language.EN)).contains("The agreement sets no hours");
		assertThat(this.policy.quorum()).containsExactlyInAnyOrder(Role.HEAD, Role.CONVENING_OFFICIAL);
	}

	@Test
	void aStoppedClockHasAMaximum() {
		assertThat(this.policy.longestStop(Urgency.FLASH, Duties.NOW, Duties.CALENDAR)).isEqualTo("2026-11-20T04:00:00Z");
		assertThat(this.policy.longestStop(Urgency.ROUTINE, Duties.NOW, Duties.CALENDAR))
			.isEqualTo("2026-11-27T02:00:00Z");
	}

	@Test
	void noneOfTheMainlandsGradesPassesAndHongKongsRestrictedOnlyBeforePublication() {
		assertThat(this.policy.grades()).filteredOn(grade -> grade.unit().equals("GD"))
			.hasSize(3)
			.allMatch(grade -> grade.passes() == Grade.Passes.NEVER);
		assertThat(this.policy.grade("HK-RESTRICTED").orElseThrow().passes()).isEqualTo(Grade.Passes.BEFORE_PUBLICATION);
	}

	@Test
	void takesTheLastPolicyWhoseDayHasCome() throws IOException {
		String first = new ClassPathResource("shipped/policy.yaml").getContentAsString(StandardCharsets.UTF_8);
		String second = first.substring(first.indexOf("  - id:")).replace("shipped-1", "agreed-2").replace("2015-09-09", "2026-07-01");
		Policies both = policies(first + second);
		assertThat(both.at(Instant.parse("2026-06-30T15:59:59Z")).id()).isEqualTo("shipped-1");
		assertThat(both.at(Instant.parse("2026-06-30T16:00:00Z")).id()).isEqualTo("agreed-2");
		assertThat(both.at(Instant.parse("2005-07-01T00:00:00Z")).id()).isEqualTo("shipped-1");
		assertThat(both.byId("agreed-2")).isPresent();
		assertThat(both.byId("unknown")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"DELIVER:              {FLASH: PT15M, PRIORITY: PT1H, ROUTINE: P1D} | DELIVER: {FLASH: PT15M} | DELIVER has no time for PRIORITY",
			"PT10M, PRIORITY: PT1H, ROUTINE: J1 | PT10M, PRIORITY: PT4H, ROUTINE: J1 | the steps for PRIORITY do not rise",
			"COUNTERSIGN: [DEBTOR_ISSUER] | COUNTERSIGN: [] | nobody is called for COUNTERSIGN",
			"ANSWER_REQUEST:       { | ANSWER_REQUESTS: { | nothing is owed under the name ANSWER_REQUESTS",
			"COUNTERSIGN: [DEBTOR_ISSUER] | COUNTERSIGNS: [DEBTOR_ISSUER] | nothing is owed under the name COUNTERSIGNS",
			"FLASH: PT15M, PRIORITY: PT1H | FLASH: 15 minutes, PRIORITY: PT1H | is no span: write PT30M, P1D or J1",
			"quorum: [HEAD, CONVENING_OFFICIAL] | quorum: [] | no role is named"})
	void refusesToStartOnAPolicyWithAHoleAndSaysWhere(String right, String wrong, String sentence) throws IOException {
		String shipped = new ClassPathResource("shipped/policy.yaml").getContentAsString(StandardCharsets.UTF_8);
		assertThat(shipped).contains(right);
		assertThatThrownBy(() -> policies(shipped.replace(right, wrong))).isInstanceOf(Misconfigured.class)
			.hasMessageContaining(sentence)
			.hasMessageContaining("liaison.policy");
	}

	private String within(DutyKind kind, Urgency urgency) {
		return this.policy.term(kind, urgency).map(term -> term.within().toString()).orElse("-");
	}

	private static Policies policies(String yaml) {
		return new Policies(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the test's text"), Duties.KINDS);
	}

}
