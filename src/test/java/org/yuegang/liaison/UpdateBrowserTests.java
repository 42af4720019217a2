package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A further report in a real Chromium, in three languages, on a desk and on a phone: the drink premix and the syrup with
 * plasticisers of June 2011, of which the authority of a third place told Hong Kong, and what a second version changes.
 */
class UpdateBrowserTests {

	private static TestPair pair;

	private static OfficerBrowsers browsers;

	private static String draft;

	private static String there;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		browsers = new OfficerBrowsers(pair);
		Cases cases = new Cases(pair);
		ObjectNode notice = (ObjectNode) Notices.read("premix");
		draft = cases.drafted("HK", notice);
		notice.putArray("promises").addObject().put("field", "risk").put("by", "2026-11-25T10:00:00Z");
		String ref = cases.issued("HK", notice);
		pair.settle();
		there = cases.refThere("HK", ref);
		cases.acknowledge("GD", there);
		ObjectNode next = (ObjectNode) cases.get("HK", "drafter", ref).get("notice").deepCopy();
		next.remove("promises");
		((ObjectNode) next.at("/results/0")).put("value", 0.063);
		((ArrayNode) next.at("/products/0/lots")).remove(1);
		((ArrayNode) next.at("/measures/0/lots")).remove(1);
		((ArrayNode) next.at("/products/0/lots")).addObject().put("number", "P-3").put("bestBefore", "2013-05-01");
		((ArrayNode) next.at("/distribution")).addObject().put("to", "CN-4403").put("product", 1).put("operator", 1);
		((ObjectNode) next.at("/measures/1")).put("until", "2026-11-20");
		cases.as("HK", "drafter").put("/api/v1/incidents/" + ref + "/draft?purpose=VERSION", next).expect(200);
		cases.act("HK", "issuer", ref, "UPDATE", Map.of("confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
	}

	@AfterAll
	static void stop() {
		if (browsers != null) {
			browsers.close();
		}
		pair.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh-Hans-CN", "zh-Hant-HK", "en"})
	void readsWhatChangedBeforeTheNotice(String language) {
		OfficerPage duty = browsers.as("gd.duty");
		duty.speak(language);
		duty.open("/incidents/" + there + "/acts/ACKNOWLEDGE");
		duty.look("update-acknowledge-" + language);
		assertThat(duty.count(".app-compared tbody tr")).isGreaterThan(4);
		assertThat(duty.count(".app-paper .app-marked--removed, .app-paper .app-marked--added")).isGreaterThan(2);
		duty.narrow("update-acknowledge-360-" + language);
		assertThat(duty.isAbove(".app-compared", ".app-paper")).isTrue();
		assertThat(duty.isAbove(".app-paper", "[name='/lots'][type='checkbox']")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh-Hans-CN", "zh-Hant-HK", "en"})
	void hasAPlaceForEveryFact(String language) {
		OfficerPage drafter = browsers.as("hk.drafter");
		drafter.speak(language);
		for (String step : List.of("basics", "lots", "results", "operators", "distribution", "measures", "asks", "times")) {
			drafter.open("/incidents/" + draft + "/edit/" + step);
			drafter.look("facts-" + step + "-" + language);
			drafter.narrow("facts-" + step + "-360-" + language);
		}
		drafter.open("/incidents/" + draft + "/check");
		drafter.look("facts-check-" + language);
		drafter.narrow("facts-check-360-" + language);
	}

	@Test
	void ticksALotThatIsNotKnown() {
		OfficerPage drafter = browsers.as("hk.drafter");
		drafter.open("/incidents/" + draft + "/edit/lots");
		assertThat(drafter.isTicked("/products/1/lots/0/number#unknown")).isTrue();
		assertThat(drafter.value("/products/1/lots/0/number")).isEmpty();
	}

}
