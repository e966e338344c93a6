package dk.feltlaas.platform.document;

/** The enumerations of the contract, each once. Codes are the published ones, else the order of declaration. */
public final class Choices {
    public static final Choice YES_NO_DONT_KNOW =
            Choice.of("YesNoDontKnowChoice", "No", "Yes", "DontKnow", "Undecided");
    public static final Choice YES_NO_DONT_KNOW_IRRELEVANT =
            Choice.of("YesNoDontKnowIrrelevantChoice", "No", "Yes", "DontKnow", "Undecided", "Irrelevant");
    public static final Choice YES_NO_UNDECIDED = Choice.of("YesNoUndecidedChoice", "No", "Yes", "Undecided");
    public static final Choice YES_NO_IRRELEVANT =
            Choice.of("YesNoIrrelevantChoice", "No", "Yes", "Irrelevant", "Undecided");
    public static final Choice YES_NO_PARTIALLY = Choice.of("YesNoPartiallyChoice", "No", "Yes", "Partially");
    public static final Choice RISK_LEVEL = Choice.of("RiskLevelChoice", "Low", "Medium", "High", "Undecided");
    public static final Choice HOSTING = Choice.of("HostingChoice", "Undecided", "OnPremise", "External", "Hybrid");
    public static final Choice LIFE_CYCLE_STATUS = Choice.of(
            "LifeCycleStatusChoice", "Undecided", "NotInUse", "PhasingIn", "Operational", "PhasingOut", "Pilot");
    public static final Choice MAIN_CONTRACT_STATE =
            Choice.of("MainContractStateChoice", "NoContract", "Active", "Inactive");
    public static final Choice ARCHIVE_DUTY = Choice.of(
            "ArchiveDutyChoice",
            "Undecided",
            "B",
            "K",
            "Unknown",
            "PreserveDataCanDiscardDocuments",
            "BK",
            "KD",
            "KB",
            "DK",
            "DD");
    public static final Choice RECOMMENDED_ARCHIVE_DUTY = Choice.of(
            "RecommendedArchiveDutyChoice",
            "Undecided",
            "B",
            "K",
            "NoRecommendation",
            "PreserveDataCanDiscardDocuments",
            "BK",
            "KD",
            "KB",
            "DK",
            "DD");
    public static final Choice DATA_SENSITIVITY_LEVEL =
            Choice.of("DataSensitivityLevelChoice", "None", "PersonData", "SensitiveData", "LegalData");
    public static final Choice GDPR_PERSONAL_DATA =
            Choice.of("GDPRPersonalDataChoice", "CprNumber", "SocialProblems", "OtherPrivateMatters");
    public static final Choice TECHNICAL_PRECAUTION =
            Choice.of("TechnicalPrecautionChoice", "Encryption", "Pseudonymization", "AccessControl", "Logging");
    public static final Choice DATA_PROCESSING_AGREEMENT_REQUIRED =
            Choice.of("IsDataProcessingAgreementRequiredChoice", "No", "Yes", "DecidedByLaw");
    public static final Choice LICENSING_AND_CODE_MODEL =
            Choice.of("LicensingAndCodeModelChoice", "OpenSource", "Freeware", "Proprietary");
    public static final Choice OVERSIGHT_INTERVAL = Choice.of(
            "OversightIntervalChoice", "BiYearly", "Yearly", "EveryOtherYear", "Other", "Undecided", "EveryThirdYear");
    public static final Choice REGISTRATION_VALIDATION_ERROR =
            Choice.of("DataProcessingRegistrationValidationErrorChoice", "MainContractNotActive", "EnforcedInvalidity");
    public static final Choice TRACKED_ENTITY_TYPE = Choice.of(
                    "TrackedEntityTypeChoice",
                    "ItSystem",
                    "ItSystemUsage",
                    "ItInterface",
                    "ItContract",
                    "DataProcessingRegistration",
                    "OrganizationUnit")
            .coded("OrganizationUnit", 6);
    public static final Choice ORDER_BY = Choice.of("CommonOrderByProperty", "CreationOrder", "Name", "LastChanged");
    public static final Choice ORGANIZATION_TYPE = Choice.startingAt(
            1, "OrganizationType", "Municipality", "CommunityOfInterest", "Company", "OtherPublicAuthority");
    public static final Choice ORGANIZATION_USER_ROLE = Choice.of(
            "OrganizationUserRole",
            "User",
            "LocalAdmin",
            "OrganizationModuleAdmin",
            "SystemModuleAdmin",
            "ContractModuleAdmin",
            "RightsHolderAccess");
    public static final Choice REGISTRATION_SCOPE = Choice.of("RegistrationScopeChoice", "Local", "Global");
    public static final Choice FIELD_CONTROL_STATE =
            Choice.of("FieldControlStateChoice", "Organization", "Supplier", "Shared");

    private Choices() {}
}
