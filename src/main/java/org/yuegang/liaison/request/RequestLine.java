package org.yuegang.liaison.request;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.system.BilingualText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row of a list says of a request, which of a draft stands in its content and may be missing. */
record RequestLine(RequestKind kind, Mode mode, @Nullable Urgency urgency, BilingualText subject) {

	static RequestLine read(ResultSet row, JsonMapper json) throws SQLException {
		String draft = row.getString("content");
		if (draft == null) {
			return new RequestLine(RequestKind.valueOf(row.getString("kind")), Mode.valueOf(row.getString("mode")), null,
					new BilingualText(row.getString("text_hant"), row.getString("text_hans")));
		}
		return of(json.readTree(draft));
	}

	static RequestLine of(JsonNode written) {
		String urgency = written.path("urgency").asString(null);
		JsonNode text = written.has("text") ? written.path("text")
				: written.has("report") ? written.at("/report/claim") : written.at("/publication/text");
		return new RequestLine(RequestKind.valueOf(written.path("kind").asString(RequestKind.CLARIFICATION.name())),
				Mode.valueOf(written.path("mode").asString(Mode.ACTUAL.name())),
				urgency == null ? null : Urgency.valueOf(urgency), BilingualText.read(text));
	}

}
