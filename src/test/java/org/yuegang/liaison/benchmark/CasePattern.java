package org.yuegang.liaison.benchmark;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.system.JsonConfiguration;

/**
 * A case that was lived through on a node, as a pattern for many like it: its entries and its rows with ids, times, number and
 * finding left open. State is a fold that knows an id from another by nothing but equality and order, so rows filled in
 * alike are what the fold of the entries would be.
 */
final class CasePattern {

	/** What the notice of the pattern says in place of a finding. */
	static final RealFindings.Finding OPEN = new RealFindings.Finding("PATTERN-PRODUCT", "PATTERN-SUBJECT", "PATTERN-LOT");

	private static final Pattern SLOT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
			+ "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z|\\{[^{}]*〔\\d{4}〕[^{}]*}|〔2026〕\\d+|PATTERN-[A-Z]+");

	private final List<Written> entries;

	private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

	private final List<UUID> acts;

	private final UUID subject;

	/** A text cut at its slots. */
	private record Text(List<String> parts) {

		static Text of(String text) {
			List<String> parts = new ArrayList<>();
			Matcher slots = SLOT.matcher(text);
			int from = 0;
			while (slots.find()) {
				parts.add(text.substring(from, slots.start()));
				parts.add(slots.group());
				from = slots.end();
			}
			parts.add(text.substring(from));
			return new Text(parts);
		}

	}

	/** An entry as it was written. */
	private record Written(UUID act, String type, Text text, String origin, Instant recordedAt) {
	}

	/** An entry of one case made after the pattern. */
	record Made(UUID act, String type, String text, String origin, Instant recordedAt) {
	}

	CasePattern(JdbcClient jdbc, UUID subject) {
		this.subject = subject;
		this.entries = jdbc.sql("select act_id, type, act, origin, recorded_at from journal where subject = ? order by seq")
			.param(subject)
			.query((row, number) -> new Written(row.getObject(1, UUID.class), row.getString(2), Text.of(row.getString(3)),
					row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
		this.acts = this.entries.stream().map(Written::act).sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
		for (String table : List.of("local_number", "incident", "duty", "draft")) {
			String key = table.equals("incident") ? "id" : "subject";
			this.rows.put(table, jdbc.sql("select * from " + table + " where " + key + " = ?")
				.param(subject)
				.query((row, number) -> columns(row))
				.list());
		}
	}

	/** When the first of what is owed on it falls due. */
	Instant dueAt() {
		return this.rows.get("duty")
			.stream()
			.filter(duty -> duty.get("next_at") != null)
			.map(duty -> ((OffsetDateTime) duty.get("next_at")).toInstant())
			.min(Instant::compareTo)
			.orElseThrow();
	}

	/** @param later how much later it happened than the pattern */
	Like like(int number, Duration later, RealFindings.Finding finding, Random random) {
		return new Like(number, later, finding, random);
	}

	private static Map<String, @Nullable Object> columns(ResultSet row) throws java.sql.SQLException {
		Map<String, @Nullable Object> columns = new LinkedHashMap<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			String name = row.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT);
			Object value = row.getObject(i) instanceof String text ? Text.of(text)
					: name.endsWith("_at") && row.getObject(i) != null ? row.getObject(i, OffsetDateTime.class) : row.getObject(i);
			columns.put(name, value);
		}
		return columns;
	}

	/** One case made after the pattern. */
	final class Like {

		private final int number;

		private final Duration later;

		private final Map<String, String> filled = new HashMap<>();

		private final Map<UUID, UUID> ids = new HashMap<>();

		private final Random random;

		private Like(int number, Duration later, RealFindings.Finding finding, Random random) {
			this.number = number;
			this.later = later;
			this.random = random;
			this.filled.put(OPEN.product(), quoted(finding.product()));
			this.filled.put(OPEN.subject(), quoted(finding.subject()));
			this.filled.put(OPEN.lot(), quoted(finding.lot()));
			for (UUID act : CasePattern.this.acts) {
				// Ids of acts rise with their time, and here with their place.
				long at = (act.getMostSignificantBits() >>> 16) + later.toMillis();
				this.ids.put(act, new UUID(at << 16 | 0x7000L | this.ids.size() & 0xfff, random.nextLong() >>> 2 | 1L << 63));
			}
		}

		UUID subject() {
			return id(CasePattern.this.subject);
		}

		List<Made> entries() {
			return CasePattern.this.entries.stream()
				.map(entry -> new Made(id(entry.act()), entry.type(), text(entry.text()), entry.origin(),
						entry.recordedAt().plus(this.later)))
				.toList();
		}

		/** The rows of a table, by column. */
		List<Map<String, @Nullable Object>> rows(String table) {
			return CasePattern.this.rows.get(table).stream().map(this::row).toList();
		}

		private Map<String, @Nullable Object> row(Map<String, @Nullable Object> pattern) {
			Map<String, @Nullable Object> row = new LinkedHashMap<>();
			pattern.forEach((column, value) -> row.put(column, switch (value) {
				case null -> null;
				case Text text -> column.equals("ref") ? "I2026-%04d".formatted(this.number) : text(text);
				case UUID id -> id(id);
				case OffsetDateTime at -> at.toInstant().equals(DeskRow.NO_CLOCK) ? at : at.plus(this.later);
				case Integer any when column.equals("number") || column.equals("number_seq") -> this.number;
				default -> value;
			}));
			return row;
		}

		private String text(Text text) {
			StringBuilder filled = new StringBuilder();
			for (int i = 0; i < text.parts().size(); i++) {
				String part = text.parts().get(i);
				filled.append(i % 2 == 0 ? part : slot(part));
			}
			return filled.toString();
		}

		private String slot(String part) {
			if (part.charAt(0) == '{') {
				return part.replaceAll("〔(\\d{4})〕\\d+", "〔$1〕" + this.number).replaceAll("\"number\":\\d+", "\"number\":" + this.number);
			}
			if (part.charAt(0) == '〔') {
				return "〔2026〕" + this.number;
			}
			if (part.charAt(0) == 'P') {
				return this.filled.getOrDefault(part, part);
			}
			return part.charAt(8) == '-' ? id(UUID.fromString(part)).toString() : Instant.parse(part).plus(this.later).toString();
		}

		private UUID id(UUID pattern) {
			return this.ids.computeIfAbsent(pattern,
					one -> new UUID(this.random.nextLong() & ~0xf000L | 0x4000L, this.random.nextLong() >>> 2 | 1L << 63));
		}

		private static String quoted(String text) {
			String json = JsonConfiguration.mapper().writeValueAsString(text);
			return json.substring(1, json.length() - 1);
		}

	}

}
