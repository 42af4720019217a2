package org.yuegang.liaison.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingFold;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts once recorded fold for ever by the rules of their type version. The journal stored beside this test was made by
 * the first ones; it is never written again.
 */
class GoldenMeetingTests {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	@Test
	void actsOfTheFirstVersionStillFoldTheSame() {
		List<Act> acts = JSON.treeToValue(resource("golden-meeting-1.json"), new TypeReference<>() {
		});
		MeetingFold fold = new MeetingFold();
		Meeting meeting = null;
		for (Act act : acts) {
			meeting = fold.apply(meeting, act);
		}

		ObjectNode folded = JSON.createObjectNode();
		folded.put("state", meeting.state().name());
		folded.put("time", meeting.time().orElseThrow().toString());
		folded.put("hash", meeting.minutes().orElseThrow().hash());
		folded.set("duties", JSON.valueToTree(meeting.duties()));
		folded.set("meeting", JSON.valueToTree(meeting));
		assertThat(folded).isEqualTo(resource("golden-meeting-1-state.json"));
		assertThat(acts).extracting(Act::type)
			.contains(Act.RECEIVED, Act.REJECTED)
			.containsAll(List.of(MeetingAct.values()).stream().filter(act -> act != MeetingAct.DECLINE)
				.map(MeetingAct::type).toList());
	}

	@Test
	void theStoredStateIsReadBackAsItWas() {
		Meeting meeting = JSON.treeToValue(resource("golden-meeting-1-state.json").get("meeting"), Meeting.class);

		assertThat(JSON.<JsonNode>valueToTree(meeting)).isEqualTo(resource("golden-meeting-1-state.json").get("meeting"));
	}

	private static JsonNode resource(String name) {
		try (InputStream in = GoldenMeetingTests.class.getResourceAsStream(name)) {
			return JSON.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
