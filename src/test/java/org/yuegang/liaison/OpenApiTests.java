package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API describes itself, to anybody who can reach it. */
class OpenApiTests {

	@Test
	void describesEveryDoor() {
		try (TestNode node = TestNode.start("HK")) {
			JsonNode paths = node.anybody().get("/v3/api-docs").expect(200).get("paths");
			assertThat(paths.propertyNames()).contains("/api/v1/incidents", "/api/v1/incidents/{ref}",
					"/api/v1/incidents/{ref}/draft", "/api/v1/incidents/{ref}/acts", "/api/v1/incidents/{ref}/timeline",
					"/api/v1/incidents/{ref}/evidence", "/api/v1/meetings", "/api/v1/meetings/{ref}/acts",
					"/api/v1/obligations", "/api/v1/exchange/peers", "/api/v1/exchange/streams", "/api/v1/mail",
					"/api/v1/duty", "/api/v1/codelists");
			assertThat(paths.propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
			assertThat(paths.valueStream()
				.flatMap(path -> path.path("get").path("parameters").valueStream())
				.filter(parameter -> parameter.get("name").asString().equals("after"))
				.map(parameter -> parameter.at("/schema/type").asString("")))
				.hasSizeGreaterThan(3)
				.containsOnly("string", "integer");
		}
	}

}
