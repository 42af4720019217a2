package org.yuegang.liaison.system.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Script;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page posted, as the JSON that a script would send: the parameters are named by JSON pointer. What cannot be
 * a number or a time stays the text that was typed, so that the reader names it and the page shows it again. Empty
 * fields and empty rows are left out.
 */
public final class Posted {

	/** Added to the pointer: the time of day beside a date. */
	public static final String TIME = "#time";

	/** Added to the pointer of a row: the place it had before, so that what the page does not show stays with it. */
	public static final String FROM = "#from";

	/** Added to the pointer: what a length is counted in. */
	public static final String UNIT = "#unit";

	/** Added to the pointer: the box that says it is not known. */
	public static final String UNKNOWN = "#unknown";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

	private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T");

	private final MultiValueMap<String, String> parameters;

	public Posted(MultiValueMap<String, String> parameters) {
		this.parameters = parameters;
	}

	public ObjectNode read(List<Field> fields) {
		return object(fields, "");
	}

	private ObjectNode object(List<Field> fields, String parent) {
		ObjectNode object = NODES.objectNode();
		for (Field field : fields) {
			JsonNode value = value(field, field.pointer(parent));
			if (!value.isMissingNode() && !(value.isContainer() && value.isEmpty())) {
				object.set(field.name(), value);
			}
		}
		return object;
	}

	private JsonNode value(Field field, String pointer) {
		return switch (field.kind()) {
			case LINE, AREA, CHOICE, CODE, DAY -> text(pointer);
			case LINE_OR_UNKNOWN -> known(pointer);
			case NUMBER -> number(pointer);
			case LENGTH -> length(pointer);
			case SPAN -> span(field, pointer);
			case YES_NO -> yesNo(pointer);
			case MOMENT -> moment(text(pointer).asString(""), this.parameters.getFirst(pointer + TIME));
			case WHEN -> when(pointer);
			case PROSE -> prose(pointer);
			case TICKS -> ticks(pointer);
			case GROUP -> object(field.fields(), pointer);
			case ROWS -> rows(field, pointer);
		};
	}

	private JsonNode text(String pointer) {
		String value = this.parameters.getFirst(pointer);
		return value == null || value.isBlank() ? NODES.missingNode() : NODES.stringNode(value.strip());
	}

	/** What was typed beats the box beside it. */
	private JsonNode known(String pointer) {
		JsonNode text = text(pointer);
		return text.isMissingNode() ? text(pointer + UNKNOWN) : text;
	}

	private JsonNode length(String pointer) {
		JsonNode text = text(pointer);
		String unit = this.parameters.getFirst(pointer + UNIT);
		if (text.isMissingNode() || !text.asString().matches("\\d{1,4}")) {
			return text;
		}
		return NODES.stringNode(new Length(Integer.parseInt(text.asString()), Arrays.stream(Length.Unit.values())
			.filter(each -> each.name().equals(unit))
			.findFirst()
			.orElse(Length.Unit.DAYS)).text());
	}

	/** A span of which only the beginning is given is that time itself; no box to tick says more than one left alone. */
	private JsonNode span(Field field, String pointer) {
		ObjectNode span = object(field.fields(), pointer);
		span.properties().removeIf(part -> part.getValue().isBoolean() && !part.getValue().booleanValue());
		return span.size() == 1 && span.has("from") ? span.get("from") : span;
	}

	private JsonNode number(String pointer) {
		return number(text(pointer));
	}

	private static JsonNode number(JsonNode text) {
		String digits = text.asString("").replace(",", "").replace("，", "");
		return NUMBER.matcher(digits).matches() ? NODES.numberNode(new BigDecimal(digits)) : text;
	}

	private JsonNode yesNo(String pointer) {
		JsonNode text = text(pointer);
		return text.isMissingNode() ? text : NODES.booleanNode(text.asString().equals("true"));
	}

	private JsonNode prose(String pointer) {
		ObjectNode prose = NODES.objectNode();
		for (Script script : Script.BOTH) {
			JsonNode text = text(pointer + "/" + script.member());
			if (!text.isMissingNode()) {
				prose.set(script.member(), text);
			}
		}
		return prose;
	}

	private JsonNode when(String pointer) {
		JsonNode date = text(pointer);
		String time = this.parameters.getFirst(pointer + TIME);
		return time == null || time.isBlank() ? date : moment(date.asString(""), time);
	}

	/** A day and a time of day, both as typed. */
	private static JsonNode moment(String date, @Nullable String time) {
		String hour = time == null ? "" : time.strip();
		if (MOMENT.matcher(date).lookingAt()) {
			// One of the times offered, chosen as it stands.
			return NODES.stringNode(date);
		}
		if (date.isEmpty() && hour.isEmpty()) {
			return NODES.missingNode();
		}
		String padded = TIME_OF_DAY.matcher(hour).matches() || !hour.matches("\\d:\\d{2}") ? hour : "0" + hour;
		return NODES.stringNode(date + "T" + padded + LocalTimes.ZONE);
	}

	private JsonNode ticks(String pointer) {
		ArrayNode ticked = NODES.arrayNode();
		this.parameters.getOrDefault(pointer, List.of()).stream().filter(value -> !value.isBlank()).forEach(ticked::add);
		return ticked;
	}

	/** A list whose entries are ticked comes as repeated values, any other as rows. */
	private JsonNode rows(Field field, String pointer) {
		if (this.parameters.containsKey(pointer)) {
			return ticked(field.fields().get(0), pointer);
		}
		ArrayNode rows = NODES.arrayNode();
		for (int index : indices(pointer)) {
			String place = pointer + "/" + index;
			Field first = field.fields().get(0);
			JsonNode row = first.name().isEmpty() ? value(first, place) : object(field.fields(), place);
			String from = this.parameters.getFirst(place + FROM);
			if (!row.isMissingNode() && !(row.isContainer() && row.isEmpty())) {
				if (row instanceof ObjectNode object && from != null && !from.isBlank()) {
					object.put(FROM, from);
				}
				rows.add(row);
			}
		}
		return rows;
	}

	private JsonNode ticked(Field entry, String pointer) {
		ArrayNode ticked = NODES.arrayNode();
		ticks(pointer).forEach(value -> ticked.add(entry.kind() == FieldKind.NUMBER ? number(value) : value));
		return ticked;
	}

	private TreeSet<Integer> indices(String pointer) {
		Pattern below = Pattern.compile(Pattern.quote(pointer) + "/(\\d{1,4})([/#].*)?");
		TreeSet<Integer> found = new TreeSet<>();
		this.parameters.keySet().forEach(name -> {
			var matcher = below.matcher(name);
			if (matcher.matches()) {
				found.add(Integer.valueOf(matcher.group(1)));
			}
		});
		return found;
	}

}
