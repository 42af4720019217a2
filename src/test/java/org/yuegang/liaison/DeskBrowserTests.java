package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The desk in a browser: cases and meetings in one list, page by page, in each language and on a phone. */
class DeskBrowserTests {

	private static final int DRAFTS = 51;

	/** Two notices, what each asks, and a meeting. */
	private static final int ISSUED = 5;

	@Test
	void listsCasesAndMeetingsTogetherPageByPage() {
		try (TestPair pair = TestPair.start(); OfficerBrowsers browsers = new OfficerBrowsers(pair)) {
			Cases cases = new Cases(pair);
			String ref = cases.issued("GD", Notices.read("salamander"));
			ObjectNode exercise = (ObjectNode) Notices.read("premix");
			exercise.put("mode", "EXERCISE");
			cases.issued("HK", exercise);
			pair.settle();
			String id = cases.get("GD", "convenor", ref).get("id").asString();
			cases.as("GD", "convenor")
				.post("/api/v1/meetings", Map.of("kind", "EMERGENCY", "grounds", Map.of("zhHant", "商討處置", "zhHans", "商讨处置"),
						"incidents", List.of(id), "times", List.of("2026-11-23T10:00+08:00", "2026-11-24T10:00+08:00")))
				.expect(201);
			for (int i = 0; i < DRAFTS; i++) {
				cases.drafted("GD", Notices.read("salamander"));
			}
			OfficerPage convenor = browsers.as("gd.convenor");
			for (String language : List.of("zh-Hans-CN", "zh-Hant-HK", "en")) {
				convenor.open("/?tab=RUNNING");
				convenor.speak(language);
				convenor.open("/?tab=RUNNING");
				assertThat(convenor.text(".app-tabs [aria-current]")).contains(String.valueOf(DRAFTS + ISSUED));
				assertThat(convenor.count("tbody tr")).isEqualTo(50);
				convenor.look("desk-" + language);
				convenor.narrow("desk-" + language + "-phone");
				convenor.press("a[rel='next']");
				assertThat(convenor.count("tbody tr")).isEqualTo(DRAFTS + ISSUED - 50);
				convenor.look("desk-" + language + "-second");
				convenor.open("/?tab=MINE");
				assertThat(convenor.text(".app-desk-number")).contains("M2026-0001");
				convenor.look("desk-" + language + "-mine");
				convenor.narrow("desk-" + language + "-mine-phone");
			}
			browsers.missedNothing();
		}
	}

}
