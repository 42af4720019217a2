package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.TestNode;

class SecurityHeadersTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/api/v1/incidents", "/actuator/health", "/liaison.css" })
	void everyAnswerCarriesThem(String path) {
		Answer answer = node.anybody().get(path);
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'")
			.contains("script-src 'self';")
			.contains("style-src 'self';")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
	}

	@Test
	void noPageHoldsInlineScriptOrStyle() {
		String page = node.anybody().get("/sign-in").body();
		assertThat(page).contains("<script");
		assertThat(Pattern.compile("<style|style=|<script(?![^>]*src=)| on[a-z]+=").matcher(page).find()).isFalse();
	}

	@Test
	void servesTheStylesheetAndScriptsButNoCrestAndNoFonts() {
		assertThat(node.anybody().get("/govuk/govuk-frontend.min.css").status()).isEqualTo(200);
		assertThat(node.anybody().get("/govuk/govuk-frontend.min.js").status()).isEqualTo(200);
		assertThat(node.anybody().get("/htmx/htmx.min.js").status()).isEqualTo(200);
		assertThat(node.anybody().get("/govuk/assets/images/govuk-crest.svg").status()).isEqualTo(404);
		assertThat(node.anybody().get("/assets/fonts/light-94a07e06a1-v2.woff2").status()).isNotEqualTo(200);
		assertThat(getClass().getResource("/META-INF/resources/webjars/govuk-frontend")).isNull();
	}

	@Test
	void tellsHealthAndNothingElseOfTheMachine() {
		assertThat(node.anybody().get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("components");
		assertThat(node.anybody().get("/actuator/env").status()).isNotEqualTo(200);
		assertThat(node.as("gd.admin").get("/actuator/beans").status()).isNotEqualTo(200);
	}

	@Test
	void cookiesAreNamedAfterTheNode() {
		assertThat(node.anybody().get("/sign-in").response().headers().allValues("Set-Cookie"))
			.anyMatch(cookie -> cookie.startsWith("LIAISON-CSRF-GD=") && cookie.contains("HttpOnly")
					&& cookie.contains("SameSite=Lax"));
	}

}
