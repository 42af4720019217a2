package org.yuegang.liaison.incident.web;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.util.MultiValueMap;

/**
 * Lots pasted from a spreadsheet: one line a lot, its columns separated by tabs in the order number, produced, use by,
 * quantity, unit, certificate, seal, best before. Everything is taken as text; what is wrong shows when it is read like typed rows.
 */
final class LotPaste {

	private static final List<String> COLUMNS = List.of("number", "produced", "useBy", "quantity/value", "quantity/unit",
			"certificate", "seal", "bestBefore");

	private static final List<String> DATES = List.of("produced", "useBy", "bestBefore");

	private static final Pattern SLASHED = Pattern.compile("(\\d{4})[/.年](\\d{1,2})[/.月](\\d{1,2})日?");

	private LotPaste() {
	}

	/** Adds the pasted lines to the posted rows, behind those that were typed. */
	static void into(MultiValueMap<String, String> parameters, int products) {
		for (int product = 0; product < products; product++) {
			String pasted = parameters.getFirst("paste-" + product);
			if (pasted == null || pasted.isBlank()) {
				continue;
			}
			String place = "/" + NoticeFields.lotsOf(product) + "/";
			int row = 1000;
			for (String line : pasted.strip().split("\\R")) {
				String[] cells = line.split("\t", -1);
				for (int i = 0; i < Math.min(cells.length, COLUMNS.size()); i++) {
					parameters.set(place + row + "/" + COLUMNS.get(i), cell(COLUMNS.get(i), cells[i].strip()));
				}
				row++;
			}
		}
	}

	private static String cell(String column, String text) {
		if (DATES.contains(column)) {
			var slashed = SLASHED.matcher(text);
			return slashed.matches() ? "%s-%02d-%02d".formatted(slashed.group(1), Integer.parseInt(slashed.group(2)),
					Integer.parseInt(slashed.group(3))) : text;
		}
		return text;
	}

}
