package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.system.FormSchema;
import org.yuegang.liaison.trial.NodeStart;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API describes itself whole: in the trial to anybody who can reach it, on a real node to who is signed in. */
class OpenApiTests {

	private static TestNode node;

	private static ApiDocument document;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", start -> start.controller(Undescribed.class));
		document = new ApiDocument(node.anybody().get("/v3/api-docs").expect(200));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	/** Says nothing of itself, and shows by that what is missed. */
	@RestController
	static class Undescribed {

		@PostMapping("/api/v1/undescribed")
		ResponseEntity<?> act(@RequestParam int count, @RequestBody JsonNode request) {
			return ResponseEntity.ok(Map.of());
		}

	}

	@Test
	void describesEveryDoor() {
		Set<String> doors = node.bean(DispatcherServlet.class)
			.getHandlerMappings()
			.stream()
			.filter(RequestMappingHandlerMapping.class::isInstance)
			.flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().keySet().stream())
			.filter(door -> door.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
			.map(door -> door.getMethodsCondition().getMethods().iterator().next() + " "
					+ door.getPatternValues().iterator().next())
			.collect(Collectors.toSet());
		assertThat(doors).hasSizeGreaterThan(20).contains("POST /api/v1/incidents/{ref}/acts");
		assertThat(document.operations().stream().map(ApiDocument.Operation::toString))
			.containsExactlyInAnyOrderElementsOf(doors);
	}

	@Test
	void everyOperationSaysWhatItIsForAndAllThatItAnswers() {
		assertThat(document.operations()).filteredOn(operation -> !operation.path().endsWith("/undescribed"))
			.allSatisfy(operation -> assertThat(document.lacks(operation)).isEmpty());
	}

	@Test
	void whatAnOperationDoesNotSayIsMissed() {
		assertThat(document.operations()).filteredOn(operation -> operation.path().endsWith("/undescribed"))
			.singleElement()
			.satisfies(operation -> assertThat(document.lacks(operation)).containsExactly("summary", "meaning of count",
					"schema of the request", "example of the request", "schema of the answer"));
	}

	@Test
	void whatIsTakenAwayFromAnOperationIsMissed() {
		assertThat(lacksWithout("")).isEmpty();
		assertThat(lacksWithout("/security")).containsExactly("security");
		assertThat(lacksWithout("/responses/409")).containsExactly("answer 409");
		assertThat(lacksWithout("/responses/422/content/application~1problem+json/examples"))
			.containsExactly("problem types of 422");
		assertThat(lacksWithout("/requestBody/content/application~1json/example")).containsExactly("example of the request");
		assertThat(lacksWithout("/responses/200/content/application~1json/schema")).containsExactly("schema of the answer");
	}

	private static List<String> lacksWithout(String place) {
		ApiDocument.Operation act = document.operations()
			.stream()
			.filter(operation -> operation.toString().equals("POST /api/v1/incidents/{ref}/acts"))
			.findFirst()
			.orElseThrow();
		ObjectNode said = (ObjectNode) act.said().deepCopy();
		if (!place.isEmpty()) {
			JsonPointer pointer = JsonPointer.compile(place);
			((ObjectNode) said.at(pointer.head())).remove(pointer.last().getMatchingProperty());
		}
		return document.lacks(new ApiDocument.Operation(act.method(), act.path(), said));
	}

	@Test
	void describesAnActByTheFormThatReadsIt() {
		JsonNode acts = node.anybody().get("/v3/api-docs").json().at("/components/schemas");
		assertThat(acts.at("/IncidentActRequest/oneOf").valueStream().map(act -> act.get("$ref").asString()))
			.hasSize((int) Stream.of(IncidentAct.values()).filter(act -> act.filledIn().isPresent()).count());
		assertThat(acts.at("/IncidentVerify/properties/act/enum/0").asString()).isEqualTo("VERIFY");
		assertThat(acts.at("/FormVerify/properties").propertyNames())
			.isEqualTo(FormSchema.of(IncidentAct.VERIFY.filledIn().orElseThrow()).get("properties").propertyNames());
		assertThat(acts.at("/Notice/properties").propertyNames())
			.isEqualTo(FormSchema.of(Notice.class).get("properties").propertyNames());
	}

	@Test
	void describesCursorsAsTheTextThatTheyAre() {
		assertThat(document.operations().stream()
			.flatMap(operation -> operation.said().path("parameters").valueStream())
			.filter(parameter -> parameter.get("name").asString().equals("after"))
			.map(parameter -> parameter.at("/schema/type").asString("")))
			.hasSizeGreaterThan(3)
			.containsOnly("string", "integer");
	}

	@Test
	void namesAllThatCanBeOwed() {
		assertThat(document.operations().stream()
			.filter(operation -> operation.said().path("operationId").asString("").equals("listObligations"))
			.flatMap(operation -> operation.said().path("parameters").valueStream())
			.filter(parameter -> parameter.get("name").asString().equals("kind"))
			.flatMap(parameter -> parameter.at("/schema/enum").valueStream())
			.map(JsonNode::asString)).contains("ACKNOWLEDGE", "ACTION_ITEM").hasSize(13);
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
