package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.TestMessages;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;

class ForwardPlanTests {

	private static final MessageSource MESSAGES = TestMessages.of("deadline", "times");

	private static final NodeIdentity HONG_KONG = new NodeIdentity("HK", "GD", "test");

	private static final Instant RELIEVED = Duties.NOW.plusSeconds(35 * 60);

	private final ForwardPlan plan = new ForwardPlan(new DutyWords(MESSAGES, new LocalTimes(MESSAGES, HONG_KONG),
			new Units(new ClassPathResource("shipped/units.yaml"), HONG_KONG)), ForwardPlanTests::who, MESSAGES);

	/** Due at 10:30; Hong Kong owes it. */
	private final Duty duty = Duties.acknowledge(1, Urgency.FLASH, Duties.NOW);

	/** Wong answers until 10:35 and Lee from then on; there is no head; Guangdong's officers are not known here. */
	private static Optional<List<Officer>> who(String unit, Called called, Instant at) {
		return unit.equals("GD") ? Optional.empty() : Optional.of(called == Called.DEBTOR_HEAD ? List.of()
				: List.of(officer(at.isBefore(RELIEVED) ? "黃" : "李")));
	}

	private static Officer officer(String name) {
		BilingualText text = BilingualText.of(name, name);
		return new Officer("hk.one", "HK", text, text, EnumSet.of(Role.DUTY_OFFICER), Language.ZH_HANT_HK);
	}

	@Test
	void namesWhoeverAnswersAtTheTimeOfEachStep() {
		List<ForwardPlan.Step> steps = this.plan.of(this.duty, Language.ZH_HANT_HK, Duties.NOW);
		assertThat(steps).extracting(ForwardPlan.Step::words)
			.startsWith("若至 10:30 仍未確認收悉，將催辦並致電香港當值人員（黃）", "若至 10:40 仍未確認收悉，將催辦並致電香港副手（李）、廣東當值人員")
			.hasSize(4);
	}

	@Test
	void saysWhereNobodyWouldAnswer() {
		ForwardPlan.Step third = this.plan.of(this.duty, Language.EN, Duties.NOW).get(2);
		assertThat(third.words()).contains("the head of the Hong Kong unit (nobody holds this post)");
		assertThat(third.answered()).isFalse();
		assertThat(this.plan.of(this.duty, Language.EN, Duties.NOW).getFirst().answered()).isTrue();
	}

	@Test
	void leavesOutWhatWasTakenAndIsEmptyWhenSettled() {
		assertThat(this.plan.of(Duties.taken(this.duty, 1, this.duty.due()), Language.EN, Duties.NOW)).hasSize(3);
		assertThat(this.plan.of(Duties.settled(this.duty, DutyStatus.MET, this.duty.due()), Language.EN, Duties.NOW)).isEmpty();
	}

}
