package org.yuegang.liaison.meeting;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of meeting acts that the other side's key signed. */
class MeetingInspectionTests {

	private static final UUID ID = UUID.fromString("10000000-0000-4000-8000-000000000001");

	private final MeetingInspection inspection = new MeetingInspection();

	@ParameterizedTest
	@MethodSource
	void refusesWhatNobodyCouldHaveMade(MeetingAct made, @Nullable Meeting before, String code, Consumer<ObjectNode> change) {
		Act act = Maker.act(Maker.GD, ID, made, before, 100);
		assertThat(this.inspection.obstacle(before, act, Maker.HK)).isEmpty();
		Act changed = changed(act, change);
		assertThat(this.inspection.obstacle(before, changed, Maker.HK).map(Refusal::code)).contains(code);
		// Whatever came into a journal before is still folded.
		Meeting after = Maker.fold(before, changed);
		if (after != null) {
			assertThat(after.duties()).isNotNull();
		}
	}

	static Stream<Arguments> refusesWhatNobodyCouldHaveMade() {
		Meeting convened = Maker.in(MeetingState.CONVENED, ID);
		Meeting held = Maker.in(MeetingState.HELD, ID);
		return Stream.of(
				change(MeetingAct.PROPOSE, null, "unreadable",
						body -> ((ArrayNode) body.get("incidents")).add(body.get("incidents").get(0))),
				change(MeetingAct.PROPOSE, null, "unreadable", body -> ((ArrayNode) body.get("times")).remove(1)),
				change(MeetingAct.PROPOSE, null, "unreadable", body -> body.putObject("grounds")),
				change(MeetingAct.PROPOSE, null, "unreadable", body -> body.putNull("basis")),
				change(MeetingAct.PROPOSE, null, "mode-differs", body -> body.put("mode", "EXERCISE")),
				change(MeetingAct.HOLD, convened, "terms-not-sound",
						body -> ((ArrayNode) opening(body).get("times").get("steps")).removeAll()),
				change(MeetingAct.HOLD, convened, "unreadable", body -> terms(body).remove("urgency")),
				change(MeetingAct.HOLD, convened, "unreadable", body -> opening(body).remove("key")),
				change(MeetingAct.PROPOSE_MINUTES, held, "terms-not-sound",
						body -> ((ObjectNode) opening(body).get("term")).put("within", "J999999999")),
				change(MeetingAct.PROPOSE_MINUTES, held, "terms-not-sound",
						body -> opening(body).put("key", "PROPOSE_MINUTES")));
	}

	@Test
	void refusesReminderOfADutyByWhoOwesIt() {
		Meeting held = Maker.in(MeetingState.HELD, ID);
		assertThat(this.inspection.obstacle(held, Maker.act(Maker.HK, ID, MeetingAct.REMIND, held, 100), Maker.GD))
			.isEmpty();
		assertThat(this.inspection.obstacle(held, Maker.act(Maker.GD, ID, MeetingAct.REMIND, held, 100), Maker.HK)
			.map(Refusal::code)).contains("duty-not-owed-to-you");
	}

	private static Act changed(Act act, Consumer<ObjectNode> change) {
		ObjectNode body = (ObjectNode) act.body().deepCopy();
		change.accept(body);
		return new Act(act.id(), act.type(), act.typeVersion(), true, act.subject(), Mode.ACTUAL, act.unit(),
				act.officer(), act.at(), body);
	}

	private static Arguments change(MeetingAct made, @Nullable Meeting before, String code, Consumer<ObjectNode> change) {
		return Arguments.of(made, before, code, change);
	}

	private static ObjectNode terms(ObjectNode body) {
		return (ObjectNode) body.get("basis").get("terms");
	}

	private static ObjectNode opening(ObjectNode body) {
		return (ObjectNode) terms(body).get("openings").get(0);
	}

}
