package org.yuegang.liaison.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code units.yaml} as written: dated entries, of which the last whose day has come is in force. */
record UnitsFile(Map<String, Unit> units) {

	/** An entry that holds from the beginning of its day, UTC+8, until the next one's. */
	interface Dated {

		LocalDate from();

		static <T extends Dated> Optional<T> inForce(List<T> entries, LocalDate day) {
			return entries.stream()
				.filter(entry -> !entry.from().isAfter(day))
				.reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
		}

	}

	record Unit(List<Designation> designations, List<Designation> successors, List<NumberPattern> numbers,
			List<Onward> onward) {
	}

	record Designation(LocalDate from, Name name, String basis) implements Dated {
	}

	record NumberPattern(LocalDate from, String pattern) implements Dated {

		NumberPattern {
			if (!pattern.contains("{year}") || !pattern.contains("{number}")) {
				throw new IllegalArgumentException(
						"A number pattern must contain {year} and {number}: \"" + pattern + "\"");
			}
		}

		String format(int year, int number) {
			return this.pattern.replace("{year}", Integer.toString(year)).replace("{number}", Integer.toString(number));
		}

	}

	record Onward(LocalDate from, List<OnwardRecipient> recipients) implements Dated {
	}

}
