package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The API describes itself: in the trial to anybody who can reach it, on a real node to who is signed in. */
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

	@Test
	void describesNothingToStrangersOnceOfficersHaveTheirOwnPasswords(@TempDir Path folder) {
		try (ConfigurableApplicationContext node = NodeStart.of("HK", folder)
			.set("liaison.officers[0].code", "hk.duty")
			.set("liaison.officers[0].name.zh-hant", "陳大文")
			.set("liaison.officers[0].name.zh-hans", "陈大文")
			.set("liaison.officers[0].post.zh-hant", "主任")
			.set("liaison.officers[0].post.zh-hans", "主任")
			.set("liaison.officers[0].roles", "DUTY_OFFICER")
			.set("liaison.officers[0].language", "EN")
			.set("liaison.officers[0].password", TestNode.PASSWORD)
			.start()) {
			ApiClient stranger = ApiClient
				.of("http://127.0.0.1:" + ((WebServerApplicationContext) node).getWebServer().getPort());
			assertThat(stranger.get("/v3/api-docs").code()).isEqualTo("not-signed-in");
			for (String path : List.of("/v3/api-docs/swagger-config", "/v3/api-docs.yaml", "/swagger-ui/index.html")) {
				assertThat(stranger.get(path).status()).as(path).isIn(302, 401);
			}
		}
	}

}
