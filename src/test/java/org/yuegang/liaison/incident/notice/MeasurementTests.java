package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTests {

	@ParameterizedTest
	@CsvSource({ "22, ppb, µg/kg, 22", "16000, ppb, mg/kg, 16", "2.5, ppb, mg/kg, 0.0025", "0.0022, mg/kg, ppb, 2.2",
			"0.21, ppm, µg/kg, 210", "2.06e4, mg/kg, g/kg, 20.6", "0.6, %, g/kg, 6", "0.6, g/100g, mg/kg, 6000",
			"11.7, pg/g, ng/kg, 11.7", "1300, CFU/g, CFU/100g, 130000", "0.25, mg/L, µg/L, 250", "15, t, kg, 15000",
			"10, jin, kg, 5", "0.1, ppm, ppt, 100000", "80.48, pg TEQ/g, ng TEQ/kg, 80.48" })
	void convertsExactly(BigDecimal value, String from, String to, String expected) {
		Measurement target = measurement(BigDecimal.ONE, to);

		assertThat(measurement(value, from).in(target.unit()).orElseThrow().value().toPlainString()).isEqualTo(expected);
		assertThat(measurement(value, from).isSameAs(measurement(new BigDecimal(expected), to))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "mg/kg, mg/L", "CFU/g, MPN/g", "CFU/g, CFU/mL", "Bq/kg, mg/kg", "carton, kg", "pg TEQ/g, pg/g",
			"catty, jin", "carton, box" })
	void convertsNothingIntoAnotherDimension(String from, String to) {
		assertThat(measurement(BigDecimal.ONE, from).in(measurement(BigDecimal.ONE, to).unit())).isEmpty();
		assertThat(measurement(BigDecimal.ONE, from).comparedTo(measurement(BigDecimal.ONE, to))).isEmpty();
	}

	@Test
	void convertsEveryUnitOfADimensionThereAndBackWithoutLoss() {
		for (String list : new String[] { "units", "quantity-units" }) {
			for (var one : Notices.CODELISTS.ever(list)) {
				Measurement value = measurement(new BigDecimal("0.1234567"), one.code());
				for (var other : Notices.CODELISTS.ever(list)) {
					Optional<Measurement> there = value.in(measurement(BigDecimal.ONE, other.code()).unit());
					there.ifPresent(converted -> assertThat(converted.in(value.unit()).orElseThrow().value())
						.isEqualByComparingTo(value.value()));
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "22 | 22", "1,300 | 1300", "2.06×10^4 | 20600", "2.06×10⁴ | 20600",
			"2.06 x 10^4 | 20600", "零點零零二五 | 0.0025", "一点七二 | 1.72", "一千八百 | 1800", "四十九萬 | 490000",
			"十 | 10", "二〇二六 | 2026", "一百零五 | 105" })
	void readsNumbersAsReportsPrintThem(String printed, BigDecimal value) {
		assertThat(PrintedNumber.parse(printed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
	}

	@ParameterizedTest
	@CsvSource({ "2.06×104", "2/52", "不得检出", "12a", "''", "約三" })
	void doesNotGuessWhatMayMeanTwoThings(String printed) {
		assertThat(PrintedNumber.parse(printed)).isEmpty();
	}

	private static Measurement measurement(BigDecimal value, String unit) {
		return Notices.UNITS.measurement(value, unit).orElseThrow(() -> new AssertionError(unit));
	}

}
