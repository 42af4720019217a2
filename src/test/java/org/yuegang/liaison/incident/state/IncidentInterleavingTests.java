package org.yuegang.liaison.incident.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.incident.act.IncidentAct.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;

/** Acts cross: whatever the two sides do meanwhile, both nodes end with the same case. */
class IncidentInterleavingTests {

	private static final Logger log = LoggerFactory.getLogger(IncidentInterleavingTests.class);

	private static final Set<IncidentAct> EVERYTHING = CaseMoves.all();

	@Test
	void endsAlikeAfterAnyTwoActsASide() {
		found("two of everything", new CaseSearch(2, 0, true, true, EVERYTHING).from(issued(), false), 248_442);
	}

	@Test
	void endsAlikeAfterAnyTwoActsASideWithOneRejected() {
		found("two, one rejected", new CaseSearch(2, 1, true, false, EnumSet.of(ISSUE, UPDATE, WITHDRAW,
				PROPOSE_CLOSURE, AGREE_CLOSURE, OBJECT_TO_CLOSURE, ACKNOWLEDGE, RETURN, ANSWER_RETURN, ESCALATE))
			.from(issued(), false), 75_000);
	}

	@Test
	void endsAlikeAfterAnyThreeActsASideAboutVersionsAndClosure() {
		found("three, closing", new CaseSearch(3, 0, true, false,
				EnumSet.of(UPDATE, WITHDRAW, PROPOSE_CLOSURE, AGREE_CLOSURE, OBJECT_TO_CLOSURE, ACKNOWLEDGE, RETURN,
						ANSWER_RETURN))
			.from(issued(), true), 70_000);
	}

	@Test
	void endsAlikeAfterAnyThreeActsASideWithTheClocks() {
		found("three, clocks", new CaseSearch(3, 0, true, false,
				EnumSet.of(ACKNOWLEDGE, REMIND, ESCALATE, STAND_DOWN))
			.from(issued(), true), 280_000);
	}

	@Test
	void endsAlikeAfterAnUrgentIssueWithAPromise() {
		Act urgent = CaseActs.act(CaseActs.O, 1, ISSUE_URGENTLY, true, CaseActs.officer(CaseActs.O),
				CaseActs.issued(1, true, CaseActs.PROMISE));
		found("urgent", new CaseSearch(2, 1, true, true, EnumSet.of(COUNTERSIGN, UPDATE, ACKNOWLEDGE,
				REPORT_ONWARD, REMIND, REMIND_OWN)).from(List.of(urgent), false), 73_000);
	}

	private static List<Act> issued() {
		return List.of(CaseActs.act(CaseActs.O, 1, SUBMIT, false, CaseActs.officer(CaseActs.O), CaseActs.submitted()),
				CaseActs.act(CaseActs.O, 2, VERIFY, false, CaseActs.officer(CaseActs.O), CaseActs.verified()),
				CaseActs.act(CaseActs.O, 3, ISSUE, true, CaseActs.officer(CaseActs.O), CaseActs.issued(1, false)));
	}

	/** A search that grew smaller by itself would prove less: it must see as many worlds as it once did. */
	private static void found(String what, CaseSearch.Found found, int atLeast) {
		log.info("{}: {} worlds, {} quiescent, {} nodes, {} acts, {} readings {}", what, found.worlds(),
				found.quiescent(), found.nodes(), found.acts().size(), found.readings().size(), found.readings());
		assertThat(found.worlds()).isGreaterThanOrEqualTo(atLeast);
	}

}
