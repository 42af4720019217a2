package org.yuegang.liaison.incident.notice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.attachment.FileMetadata;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Identifier;

/**
 * A product, or a suspected one.
 *
 * @param category of the list {@code product-categories}
 * @param origin a country or region of the list {@code regions}, for instance {@code CN-44}
 * @param pictures checked metadata of pictures of the product or its label
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Product(@Nullable BilingualText name, @Nullable @Coded("product-categories") String category,
		@Nullable @Size(max = 200) String brand, @Nullable @Identifier @Size(max = 50) String barcode,
		@Nullable @Size(max = 200) String packaging, @Nullable @Size(max = 100) String netContent,
		@Nullable @Coded("regions") String origin, @Nullable Boolean readyToEat,
		@Size(max = 20) List<FileMetadata> pictures, @Size(max = 500) List<Lot> lots) {

	public Product {
		pictures = pictures == null ? List.of() : List.copyOf(pictures);
		lots = lots == null ? List.of() : List.copyOf(lots);
	}

}
