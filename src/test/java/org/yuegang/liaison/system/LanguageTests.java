package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yuegang.liaison.TestNode;

class LanguageTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("HK");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "zh-CN|zh-Hans-CN", "zh-Hans|zh-Hans-CN", "zh|zh-Hans-CN", "zh-SG|zh-Hans-CN",
			"zh-HK|zh-Hant-HK", "zh-TW|zh-Hant-HK", "zh-Hant|zh-Hant-HK", "zh-MO|zh-Hant-HK", "en-GB|en", "fr|en",
			"fr,zh-CN;q=0.8|zh-Hans-CN", "*|en" })
	void takesTheScriptTheBrowserAsksFor(String header, String tag) {
		assertThat(node.anybody().with("Accept-Language", header).get("/sign-in").body()).contains("<html lang=\"" + tag + "\"");
	}

	@Test
	void theCookieBeatsTheHeader() {
		assertThat(node.anybody()
			.with("Accept-Language", "zh-CN")
			.with("Cookie", "LIAISON-LANGUAGE-HK=zh-Hant-HK")
			.get("/sign-in")
			.body()).contains("<html lang=\"zh-Hant-HK\"");
	}

	@Test
	void theProfileBeatsTheCookie() {
		assertThat(node.as("hk.duty")
			.with("Accept-Language", "en")
			.with("Cookie", "LIAISON-LANGUAGE-HK=en")
			.get("/api/v1/nowhere")
			.json()
			.get("title")
			.asString()).isEqualTo("找不到");
	}

	@Test
	void theOfficersChoiceGoesIntoHisProfile() {
		node.bean(ServingOfficers.class).speak("hk.auditor", Language.EN);
		assertThat(node.as("hk.auditor").get("/api/v1/nowhere").json().get("title").asString()).isEqualTo("Not found");
		assertThat(LocaleContextHolder.getLocaleContext()).isNull();
	}

	@Test
	void anArgumentThatIsAKeyIsSaidInWords() {
		Sentences sentences = node.bean(Sentences.class);
		assertThat(sentences.of(FieldProblem.of("", "unknown-field", "role.ISSUER"), Language.ZH_HANS_CN))
			.isEqualTo("没有“签发人”这个字段。");
		assertThat(sentences.of(FieldProblem.of("", "unknown-field", "{'x"), Language.EN))
			.isEqualTo("There is no field \"{'x\".");
	}

}
