package org.yuegang.liaison.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.ServingOfficers;

/**
 * The officers of this node's own unit. The other side's officers are known only by what their acts name.
 */
@Component
public class Officers implements ServingOfficers {

	private final JdbcClient jdbc;

	private final Journal journal;

	Officers(JdbcClient jdbc, Journal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/** The officer, if they serve now. */
	@Override
	public Optional<Officer> find(String code) {
		return appointment(code).filter(Appointment::enabled).map(Appointment::officer);
	}

	/** The officer with how they are reached, whether they serve now or not. */
	public Optional<Appointment> appointment(String code) {
		return this.jdbc.sql("select * from officer where code = :code").param("code", code).query(this::map).optional();
	}

	/** Everybody, whether serving or not, by code. */
	public List<Appointment> all() {
		return this.jdbc.sql("select * from officer order by code").query(this::map).list();
	}

	/** Everybody serving who holds the role, by code. */
	public List<Officer> holding(Role role) {
		return all().stream()
			.filter(appointment -> appointment.enabled() && appointment.officer().is(role))
			.map(Appointment::officer)
			.toList();
	}

	/** The serving deputies, by code: whom the second step of the ladder calls. */
	public List<Officer> deputies() {
		return all().stream()
			.filter(appointment -> appointment.enabled() && appointment.deputy())
			.map(Appointment::officer)
			.toList();
	}

	/** Appoints the officer, or changes what is known of them. */
	@Transactional
	public void put(Appointment appointment) {
		int changed = write("""
				update officer set unit = :unit, name_hant = :nameHant, name_hans = :nameHans, post_hant = :postHant,
				post_hans = :postHans, roles = :roles, language = :language, mail = :mail, phone = :phone,
				deputy = :deputy, enabled = :enabled where code = :code""", appointment);
		if (changed == 0) {
			write("""
					insert into officer (code, unit, name_hant, name_hans, post_hant, post_hans, roles, language, mail,
					phone, deputy, enabled) values (:code, :unit, :nameHant, :nameHans, :postHant, :postHans, :roles,
					:language, :mail, :phone, :deputy, :enabled)""", appointment);
		}
		this.journal.circumstancesChanged();
	}

	@Override
	@Transactional
	public void speak(String code, Language language) {
		this.jdbc.sql("update officer set language = :language where code = :code")
			.param("language", language.name())
			.param("code", code)
			.update();
		this.journal.circumstancesChanged();
	}

	private int write(String sql, Appointment appointment) {
		Officer officer = appointment.officer();
		return this.jdbc.sql(sql)
			.param("code", officer.code())
			.param("unit", officer.unit())
			.param("nameHant", officer.name().zhHant())
			.param("nameHans", officer.name().zhHans())
			.param("postHant", officer.post().zhHant())
			.param("postHans", officer.post().zhHans())
			.param("roles", officer.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
			.param("language", officer.language().name())
			.param("mail", appointment.mail())
			.param("phone", appointment.phone())
			.param("deputy", appointment.deputy())
			.param("enabled", appointment.enabled())
			.update();
	}

	private Appointment map(ResultSet row, int number) throws SQLException {
		Officer officer = new Officer(row.getString("code"), row.getString("unit"),
				BilingualText.of(row.getString("name_hant"), row.getString("name_hans")),
				BilingualText.of(row.getString("post_hant"), row.getString("post_hans")), roles(row.getString("roles")),
				Language.valueOf(row.getString("language")));
		return new Appointment(officer, row.getString("mail"), row.getString("phone"), row.getBoolean("deputy"),
				row.getBoolean("enabled"));
	}

	private static Set<Role> roles(String written) {
		return Arrays.stream(written.split(","))
			.filter(name -> !name.isEmpty())
			.map(Role::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

}
