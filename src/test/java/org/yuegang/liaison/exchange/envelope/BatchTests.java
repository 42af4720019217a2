package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTests {

	private static final String ENVELOPE = "{\"payload\":\"\",\"signatures\":[{\"protected\":\"\",\"signature\":\"\"}]}";

	@Test
	void cutsEnvelopesOutAsTheyStand() {
		String spaced = ENVELOPE.replace(":", " :\n");
		assertThat(Batch.split(bytes("[" + ENVELOPE + " , " + spaced + "]"), 2)).get()
			.satisfies(envelopes -> assertThat(envelopes).containsExactly(bytes(ENVELOPE), bytes(spaced)));
	}

	@Test
	void takesNoMoreThanAgreed() {
		assertThat(Batch.split(bytes("[" + ENVELOPE + "," + ENVELOPE + "]"), 1)).isEmpty();
	}

	@Test
	void takesNothingThatIsDeeperOrHasMoreMembersOrLongerNamesThanAnEnvelope() {
		for (String member : List.of("\"x\":[{\"y\":[[[]]]}]", "\"x\":[" + String.join(",", Collections.nCopies(40, "1")) + "]",
				"\"" + "x".repeat(1000) + "\":1", "\"x\":" + "1".repeat(1000))) {
			assertThat(Batch.split(bytes("[{" + member + "}]"), 10)).as(member).isEmpty();
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
