package org.yuegang.liaison.incident.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;
import tools.jackson.databind.JsonNode;

/**
 * Acts made under the rules of type version 1 fold for ever as they did then. The files are never written anew: a rule
 * that changes gets a new type version.
 */
class GoldenIncidentTests {

	@Test
	void foldsActsOfVersionOneAsEver() throws IOException {
		List<Act> acts = resource("golden/incident-v1.jsonl").lines()
			.map(line -> CaseActs.JSON.readValue(line, Act.class))
			.toList();
		JsonNode expected = CaseActs.JSON.readTree(resource("golden/incident-v1-state.json"));
		Incident folded = CaseActs.FOLD.of(acts);
		assertThat(folded).isNotNull();
		assertThat(CaseActs.JSON.readTree(CaseActs.JSON.writeValueAsString(folded))).isEqualTo(expected.get("state"));
		assertThat(CaseActs.JSON.readTree(CaseActs.JSON.writeValueAsString(folded.duties())))
			.isEqualTo(expected.get("duties"));
		assertThat(folded.acknowledgement().name()).isEqualTo(expected.get("acknowledgement").asString());
		assertThat(folded.escalation(List.of()).name()).isEqualTo(expected.get("escalation").asString());
	}

	@Test
	void holdsEveryActThatIsMadeToday() throws IOException {
		Set<IncidentAct> held = resource("golden/incident-v1.jsonl").lines()
			.map(line -> CaseActs.JSON.readValue(line, Act.class))
			.flatMap(act -> IncidentAct.of(act).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(IncidentAct.class)));
		assertThat(held).containsExactlyInAnyOrder(IncidentAct.values());
	}

	private static String resource(String name) throws IOException {
		try (InputStream file = GoldenIncidentTests.class.getClassLoader().getResourceAsStream(name)) {
			assertThat(file).as(name).isNotNull();
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
