package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuegang.liaison.system.FormSchema;
import org.yuegang.liaison.system.Language;
import tools.jackson.databind.JsonNode;

class NoticeSchemaTests {

	private final JsonNode schema = FormSchema.of(Notice.class);

	record Form(UUID id, Instant at, @Nullable LocalDate on, Language language, List<String> names, int count) {
	}

	@Test
	void isOfTheDraftItSaysAndAllowsNothingBesides() {
		assertThat(this.schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
		assertThat(this.schema.path("additionalProperties").asBoolean(true)).isFalse();
		assertThat(this.schema.at("/properties/products/items/additionalProperties").asBoolean(true)).isFalse();
	}

	@Test
	void holdsEveryFieldOfTheNoticeAndRequiresNoneInADraft() {
		assertThat(this.schema.path("properties").propertyNames()).contains("kind", "promises", "distribution").hasSize(30);
		assertThat(this.schema.has("required")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "kind/type, string", "kind/enum/0, REGULATION", "products/type, array", "products/maxItems, 50",
			"products/items/properties/lots/items/properties/number/maxLength, 100",
			"products/items/properties/category/x-codelist, product-categories",
			"products/items/properties/readyToEat/type, boolean",
			"products/items/properties/lots/items/properties/useBy/type, string",
			"results/items/properties/value/type, number", "results/items/properties/value/minimum, 0",
			"results/items/properties/hazard/type, integer", "summary/properties/zhHant/maxLength, 10000",
			"regulation/properties/effective/format, date", "promises/items/properties/by/format, date-time",
			"promises/items/required/0, by",
			"times/properties/sampled/anyOf/0/type, string", "times/properties/sampled/anyOf/1/type, object",
			"times/properties/sampled/anyOf/1/properties/approximate/type, boolean",
			"measures/items/properties/due/properties/within/format, duration",
			"measures/items/properties/lots/items/type, integer", "asks/items/properties/measure/x-codelist, measures",
			"asks/items/properties/kind/enum/5, MEASURE", "operators/items/properties/side/enum/2, THIRD",
			"toldBy/properties/place/x-codelist, regions", "supplied/enum/1, CAME_FROM_OTHER_SIDE",
			"results/items/properties/factor/properties/value/minimum, 0",
			"promises/items/properties/withdrawn/properties/zhHans/type, string", "files/items/properties/language/enum/0, zh-Hant-HK" })
	void saysWhatTheReaderHoldsAFieldTo(String place, String expected) {
		assertThat(this.schema.at("/properties/" + place).asString()).isEqualTo(expected);
	}

	@Test
	void requiresWhatIsNotNullable() {
		JsonNode form = FormSchema.of(Form.class);

		assertThat(form.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("id", "at",
				"language", "count");
		assertThat(form.at("/properties/id/format").asString()).isEqualTo("uuid");
		assertThat(form.at("/properties/names/maxItems").asInt()).isEqualTo(200);
	}

}
