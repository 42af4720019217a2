package org.yuegang.liaison.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.NodeIdentity;

class UnitsTests {

	private static final NodeIdentity NODE = new NodeIdentity("GD", "HK", "test");

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private final Units units = new Units(new ClassPathResource("shipped/units.yaml"), NODE);

	@Test
	void namesTheUnitsAsTheAgreementDesignatesThem() {
		assertThat(this.units.of("HK", NOW).name().in(Language.ZH_HANT_HK)).isEqualTo("食物及衞生局");
		assertThat(this.units.of("GD", NOW).name().in(Language.ZH_HANS_CN)).isEqualTo("广东省食品安全委员会办公室");
	}

	@Test
	void showsASuccessorOnlyFromItsDayOn() {
		assertThat(this.units.of("HK", Instant.parse("2022-06-30T15:59:59Z")).successor()).isNull();
		LiaisonUnit.Successor successor = this.units.of("HK", Instant.parse("2022-06-30T16:00:00Z")).successor();
		assertThat(successor).isNotNull();
		assertThat(successor.since()).isEqualTo(LocalDate.of(2022, 7, 1));
		assertThat(successor.name().en()).isEqualTo("Environment and Ecology Bureau");
	}

	@Test
	void writesNumbersInEachSidesFormWithoutLeadingZeros() {
		assertThat(this.units.number("GD", NOW, 2026, 17)).isEqualTo("粤食安办港通〔2026〕17号");
		assertThat(this.units.number("HK", NOW, 2026, 3)).isEqualTo("港食粵通〔2026〕3號");
	}

	@Test
	void reportsToTheGovernmentFirstAndThenToItsDepartments() {
		assertThat(this.units.onwardRecipients("HK", NOW).getFirst().government()).isTrue();
		assertThat(this.units.onwardRecipients("HK", NOW)).extracting(OnwardRecipient::code)
			.contains("HK-CFS", "HK-CUSTOMS");
		assertThat(this.units.onwardRecipients("GD", NOW)).filteredOn(OnwardRecipient::government).hasSize(1);
	}

	@Test
	void takesTheNameThatWasInForceAtTheMoment() {
		Units renamed = units("""
				units:
				  GD:
				    designations:
				      - {from: 2024-07-01, name: {zhHant: 新, zhHans: 新, en: New}, basis: renewed}
				      - {from: 2015-09-09, name: {zhHant: 舊, zhHans: 旧, en: Old}, basis: signed}
				    successors: []
				    numbers: [{from: 2015-09-09, pattern: "{year}/{number}"}]
				    onward: []
				  HK: {designations: [], successors: [], numbers: [], onward: []}
				""");
		assertThat(renamed.of("GD", Instant.parse("2024-06-30T00:00:00Z")).name().en()).isEqualTo("Old");
		assertThat(renamed.of("GD", NOW).name().en()).isEqualTo("New");
	}

	@Test
	void refusesToStartWithoutTheNodesOwnUnitInWordsThatSayWhatToDo() {
		assertThatThrownBy(() -> units("units: {}")).isInstanceOf(Misconfigured.class)
			.hasMessageContaining("The unit \"GD\" is not in");
	}

	@Test
	void refusesAFileItCannotRead() {
		assertThatThrownBy(() -> units("units: {GD: {name: x}}")).isInstanceOf(Misconfigured.class)
			.hasMessageContaining("correct the file or liaison.units");
	}

	private static Units units(String yaml) {
		return new Units(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the test's text"), NODE);
	}

}
