package org.yuegang.liaison.incident.notice;

/** What an enterprise did with the product. */
public enum OperatorRole {

	PRODUCER, FARM, SLAUGHTERHOUSE, PACKER, STORAGE, EXPORTER, IMPORTER, DISTRIBUTOR, WHOLESALER, RETAILER, RESTAURANT,
	PLATFORM, CARRIER, LABORATORY, OTHER

}
