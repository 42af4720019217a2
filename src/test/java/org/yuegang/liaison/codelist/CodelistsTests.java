package org.yuegang.liaison.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.system.Language;

class CodelistsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private final Codelists shipped = new Codelists(new ClassPathResource("shipped/codelist.yaml"));

	private final Codelists dated = new Codelists(new ByteArrayResource("""
			from: 2015-09-09
			lists:
			  hazards:
			    - {code: A, zhHant: 甲, zhHans: 甲, en: first}
			    - {code: A, zhHant: 新甲, zhHans: 新甲, en: first anew, from: 2024-07-01}
			    - {code: B, zhHant: 乙, zhHans: 乙, en: second, until: 2020-12-31, category: METAL}
			""".getBytes(StandardCharsets.UTF_8)));

	@ParameterizedTest
	@CsvSource({ "2015-09-08, ", "2015-09-09, first", "2024-06-30, first", "2024-07-01, first anew" })
	void givesTheTermOfTheDay(LocalDate at, String term) {
		assertThat(this.dated.find("hazards", "A", at).map(Code::en).orElse(null)).isEqualTo(term);
	}

	@Test
	void knowsACodeUntilItsLastDayAndExplainsItAfter() {
		assertThat(this.dated.find("hazards", "B", LocalDate.of(2020, 12, 31))).isPresent();
		assertThat(this.dated.find("hazards", "B", LocalDate.of(2021, 1, 1))).isEmpty();
		assertThat(this.dated.ever("hazards")).extracting(Code::code).contains("B");
	}

	@Test
	void listsEachCodeOnce() {
		assertThat(this.dated.all("hazards", TODAY)).extracting(Code::en).containsExactly("first anew");
		assertThat(this.dated.all("weather", TODAY)).isEmpty();
	}

	@Test
	void saysWhichFileCannotBeRead() {
		assertThatThrownBy(() -> new Codelists(new ClassPathResource("no/such.yaml")))
			.isInstanceOf(UncheckedIOException.class)
			.hasMessageContaining("liaison.codelist");
	}

	@ParameterizedTest
	@CsvSource({ "hazards, 120", "hazard-categories, 15", "product-categories, 40", "measures, 20", "units, 20",
			"quantity-units, 10", "regions, 50", "grades, 8", "glossary, 40" })
	void shipsEnoughToWorkWithAndEachTermInThreeLanguages(String list, int least) {
		Set<String> seen = new HashSet<>();
		assertThat(this.shipped.all(list, TODAY)).hasSizeGreaterThanOrEqualTo(least).allSatisfy(code -> {
			assertThat(seen.add(code.code())).as(code.code()).isTrue();
			for (Language language : Language.values()) {
				assertThat(code.in(language)).isNotBlank();
			}
		});
		assertThat(this.shipped.ever(list)).extracting(Code::code).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "S_SUIS", "MALACHITE_GREEN", "MELAMINE", "CLENBUTEROL", "DEHP", "DINP", "DBP", "EXPIRED_INGREDIENTS",
			"DIOXINS", "ASF", "DOXYCYCLINE", "SARS_COV_2", "UNHYGIENIC_PROCESSING", "CADMIUM", "MERCURY", "ACETAMIPRID",
			"CARBOFURAN", "SULPHUR_DIOXIDE", "B_CEREUS", "COLIFORM", "SALBUTAMOL", "MOULD", "LEAD", "BHT", "SUDAN_DYES",
			"NITROFURANS", "LISTERIA", "UNKNOWN" })
	void knowsTheHazardsOfRealIncidents(String code) {
		assertThat(this.shipped.find("hazards", code, TODAY)).isPresent();
	}

	@Test
	void putsEveryHazardIntoACategory() {
		assertThat(this.shipped.all("hazards", TODAY)).allSatisfy(hazard -> assertThat(
				this.shipped.find("hazard-categories", hazard.attribute("category"), TODAY)).as(hazard.code()).isPresent());
	}

	@Test
	void sendsEveryWordOfAProductToCategoriesThatThereAre() {
		assertThat(this.shipped.all("product-words", TODAY)).isNotEmpty()
			.allSatisfy(word -> assertThat(word.attribute("categories").split(" ")).as(word.code())
				.allMatch(category -> this.shipped.find("product-categories", category, TODAY).isPresent()));
	}

	@Test
	void keepsEachSidesOwnTerm() {
		Code recall = this.shipped.find("measures", "RECALL", TODAY).orElseThrow();
		assertThat(recall.in(Language.ZH_HANT_HK)).isEqualTo("回收");
		assertThat(recall.in(Language.ZH_HANS_CN)).isEqualTo("召回");
		assertThat(this.shipped.find("hazards", "DOXYCYCLINE", TODAY).orElseThrow().zhHans()).isEqualTo("多西环素");
	}

	@Test
	void givesEveryUnitOfADimensionAPositiveFactor() {
		for (String list : new String[] { "units", "quantity-units" }) {
			assertThat(this.shipped.ever(list)).filteredOn(unit -> !unit.attribute("dimension").isEmpty())
				.isNotEmpty()
				.allSatisfy(unit -> assertThat(new BigDecimal(unit.attribute("factor"))).isPositive());
		}
	}

}
