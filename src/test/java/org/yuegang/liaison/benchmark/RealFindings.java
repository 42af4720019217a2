package org.yuegang.liaison.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * What samples really failed for, from the data that lies beside the project ({@code benchmark.data}); where it does
 * not, one such finding again and again.
 */
record RealFindings(List<Finding> all) {

	/** One failed sample, as it was published. */
	record Finding(String product, String subject, String lot) {
	}

	static RealFindings read() {
		Path file = Path.of(System.getProperty("benchmark.data", "../shared/data"), "mainland.json");
		if (!Files.isReadable(file)) {
			return new RealFindings(List.of(new Finding("冷冻大鲵肉", "冷冻大鲵肉检出孔雀石绿22μg/kg", "2020-04-16")));
		}
		try {
			return new RealFindings(JsonConfiguration.mapper()
				.readTree(Files.readString(file))
				.path("rows")
				.valueStream()
				.filter(row -> row.path("product").isString() && row.path("failed_item").isString())
				.map(RealFindings::finding)
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Finding at(int number) {
		return this.all.get(number % this.all.size());
	}

	private static Finding finding(JsonNode row) {
		String product = row.path("product").asString();
		return new Finding(product, product + "检出" + row.path("failed_item").asString() + row.path("measured_raw").asString(""),
				row.path("lot").asString("—"));
	}

}
