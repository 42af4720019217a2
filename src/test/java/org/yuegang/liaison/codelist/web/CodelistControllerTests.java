package org.yuegang.liaison.codelist.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestNode;

class CodelistControllerTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void namesTheLists() {
		assertThat(node.as("gd.drafter").get("/api/v1/codelists").json().path("items"))
			.extracting(name -> name.asString())
			.contains("hazards", "units", "glossary");
	}

	@Test
	void givesAListWithEachSidesTerm() {
		var answer = node.as("gd.drafter").get("/api/v1/codelists/measures").json();
		assertThat(answer.at("/items/0/code").asString()).isEqualTo("RECALL");
		assertThat(answer.at("/items/0/zhHant").asString()).isEqualTo("回收");
		assertThat(answer.at("/items/0/zhHans").asString()).isEqualTo("召回");
	}

	@Test
	void givesAListAsItStoodOnADay() {
		assertThat(node.as("gd.drafter").get("/api/v1/codelists/measures?at=2015-09-08").json().path("items")).isEmpty();
		assertThat(node.as("gd.drafter").get("/api/v1/codelists/measures?at=2026-02-30").status()).isEqualTo(400);
	}

	@Test
	void knowsNoOtherList() {
		assertThat(node.as("gd.drafter").get("/api/v1/codelists/weather").status()).isEqualTo(404);
	}

}
