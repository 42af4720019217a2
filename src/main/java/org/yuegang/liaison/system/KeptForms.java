package org.yuegang.liaison.system;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent when the session had ended: kept for a day, one for each officer and address, and shown to
 * nobody else. A form is kept only if its page stands at its own address, where it can be shown again.
 */
@Component
public class KeptForms {

	/** As a parameter of the page: what was kept is to be shown in its form. */
	public static final String SHOWN = "kept";

	private static final Duration KEPT = Duration.ofDays(1);

	private static final int MOST_OF_ONE_OFFICER = 50;

	/** What a column of H2 holds, less a margin. */
	private static final int LONGEST = 1_000_000;

	private static final int LONGEST_ADDRESS = 500;

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	KeptForms(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The address of a page or of what its form is sent to; parameters without a value, as {@link #SHOWN}, do not count. */
	public static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		String rest = query == null ? "" : query.replaceAll("(^|&)[^=&]*=?(?=&|$)", "").replaceFirst("^&", "");
		return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
	}

	/** The address at which what was kept is shown. */
	public static String shown(String address) {
		return address + (address.contains("?") ? "&" : "?") + SHOWN;
	}

	/** Keeps the form that the request sends; false where it is too much. */
	@Transactional
	public boolean keep(String officer, HttpServletRequest request) {
		String address = address(request);
		Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
		fields.keySet().removeAll(Set.of("_csrf", "do"));
		String written = this.json.writeValueAsString(fields);
		this.jdbc.sql("delete from kept_form where kept_at < :limit")
			.param("limit", Utc.of(this.clock.instant().minus(KEPT)))
			.update();
		forget(officer, address);
		int others = this.jdbc.sql("select count(*) from kept_form where officer = :officer")
			.param("officer", officer)
			.query(Integer.class)
			.single();
		if (written.length() > LONGEST || address.length() > LONGEST_ADDRESS || others >= MOST_OF_ONE_OFFICER) {
			return false;
		}
		this.jdbc.sql("""
				insert into kept_form (officer, address, fields, kept_at)
				values (:officer, :address, :fields, :at)""")
			.param("officer", officer)
			.param("address", address)
			.param("fields", written)
			.param("at", Utc.of(this.clock.instant()))
			.update();
		return true;
	}

	public Optional<KeptForm> find(String officer, String address) {
		return this.jdbc.sql("""
				select fields, kept_at from kept_form
				where officer = :officer and address = :address and kept_at >= :limit""")
			.param("officer", officer)
			.param("address", address)
			.param("limit", Utc.of(this.clock.instant().minus(KEPT)))
			.query(this::map)
			.optional();
	}

	/** It was sent again and taken. */
	public void forget(String officer, String address) {
		this.jdbc.sql("delete from kept_form where officer = :officer and address = :address")
			.param("officer", officer)
			.param("address", address)
			.update();
	}

	private KeptForm map(ResultSet row, int number) throws SQLException {
		return new KeptForm(Utc.read(row, "kept_at"),
				this.json.readValue(row.getString("fields"), FIELDS));
	}

}
