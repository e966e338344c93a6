-- What can be locked at all. Keys are spelled as in KITOS' domain model; owner_service judges writes of the field.
create table lockable_field (
    field_key     text     not null,
    position      smallint not null,
    owner_service text     not null,
    wire_path     text     not null,
    label_da      text     not null,
    label_en      text     not null,
    default_state text     not null,
    constraint lockable_field_pk primary key (field_key),
    constraint lockable_field_position_unique unique (position),
    constraint lockable_field_owner_known check (owner_service in ('registry', 'gdpr')),
    constraint lockable_field_state_known check (default_state in ('ORGANIZATION', 'SUPPLIER', 'SHARED'))
);

create unique index lockable_field_key_any_case on lockable_field (lower(field_key));

create table field_package (
    name     text not null,
    label_da text not null,
    label_en text not null,
    constraint field_package_pk primary key (name)
);

create table field_package_field (
    package   text not null,
    field_key text not null,
    constraint field_package_field_pk primary key (package, field_key),
    constraint field_package_field_package_fk foreign key (package) references field_package (name),
    constraint field_package_field_key_fk foreign key (field_key) references lockable_field (field_key)
);

insert into lockable_field (position, field_key, default_state, owner_service, wire_path, label_da, label_en) values
( 1, 'DataProcessingRegistration.IsOversightCompleted', 'SUPPLIER', 'gdpr',
     'oversight.isOversightCompleted', 'Gennemført tilsyn', 'Oversight completed'),
( 2, 'DataProcessingRegistrationOversightDate.OversightDate', 'SUPPLIER', 'gdpr',
     'oversight.oversightDates[].completedAt', 'Tilsyn: dato', 'Oversight date'),
( 3, 'DataProcessingRegistrationOversightDate.OversightRemark', 'SUPPLIER', 'gdpr',
     'oversight.oversightDates[].remark', 'Tilsyn: bemærkning', 'Oversight remark'),
( 4, 'DataProcessingRegistrationOversightDate.OversightReportLink', 'SUPPLIER', 'gdpr',
     'oversight.oversightDates[].oversightReportLink.url', 'Tilsyn: link til rapport', 'Oversight report link'),
( 5, 'DataProcessingRegistrationOversightDate.OversightReportLinkName', 'SHARED', 'gdpr',
     'oversight.oversightDates[].oversightReportLink.name', 'Tilsyn: navn på link til rapport',
     'Name of oversight report link'),
( 6, 'DataProcessingRegistrationOversightDate.OversightOptionId', 'SUPPLIER', 'gdpr',
     'oversight.oversightDates[].oversightOptionUuid', 'Tilsyn: type', 'Kind of oversight'),
( 7, 'ItSystemUsage.SystemUsageCriticalityLevel', 'SUPPLIER', 'gdpr',
     'general.systemUsageCriticalityLevelUuid', 'Kritikalitetsniveau', 'Criticality level'),
( 8, 'ItSystemUsage.IsBusinessCritical', 'SUPPLIER', 'gdpr',
     'general.isBusinessCritical', 'Forretningskritisk system', 'Business critical'),
( 9, 'ItSystemUsage.preriskAssessment', 'SUPPLIER', 'gdpr',
     'gdpr.riskAssessmentResult', 'Hvad viste den seneste risikovurdering?', 'Result of the latest risk assessment'),
(10, 'ItSystemUsage.riskAssessment', 'SHARED', 'gdpr',
     'gdpr.riskAssessmentConducted', 'Foretaget risikovurdering', 'Risk assessment conducted'),
(11, 'ItSystemUsage.ContainsAITechnology', 'SUPPLIER', 'registry',
     'general.containsAITechnology', 'Indeholder AI-teknologi', 'Contains AI technology'),
(12, 'DataProcessingRegistration.OversightCompletedRemark', 'ORGANIZATION', 'gdpr',
     'oversight.oversightCompletedRemark', 'Bemærkning til gennemført tilsyn', 'Remark on completed oversight'),
(13, 'DataProcessingRegistration.OversightOptions', 'ORGANIZATION', 'gdpr',
     'oversight.oversightOptionUuids', 'Tilsynsmuligheder', 'Oversight options'),
(14, 'DataProcessingRegistration.OversightOptionRemark', 'ORGANIZATION', 'gdpr',
     'oversight.oversightOptionsRemark', 'Bemærkning til tilsynsmuligheder', 'Remark on oversight options'),
(15, 'DataProcessingRegistration.OversightInterval', 'ORGANIZATION', 'gdpr',
     'oversight.oversightInterval', 'Tilsynsinterval', 'Oversight interval'),
(16, 'DataProcessingRegistration.OversightIntervalRemark', 'ORGANIZATION', 'gdpr',
     'oversight.oversightIntervalRemark', 'Bemærkning til tilsynsinterval', 'Remark on oversight interval'),
(17, 'DataProcessingRegistration.OversightScheduledInspectionDate', 'ORGANIZATION', 'gdpr',
     'oversight.oversightScheduledInspectionDate', 'Næste planlagte tilsyn', 'Next scheduled inspection'),
(18, 'ItSystemUsage.IsSociallyCritical', 'ORGANIZATION', 'gdpr',
     'general.isSociallyCritical', 'Samfundskritisk system', 'Critical to society'),
(19, 'ItSystemUsage.CriticalityLevelDocumentation', 'ORGANIZATION', 'gdpr',
     'general.criticalityLevelDocumentation', 'Dokumentation af kritikalitetsniveau',
     'Documentation of the criticality level'),
(20, 'ItSystemUsage.riskAssesmentDate', 'ORGANIZATION', 'gdpr',
     'gdpr.riskAssessmentConductedDate', 'Dato for seneste risikovurdering', 'Date of the latest risk assessment'),
(21, 'ItSystemUsage.RiskSupervisionDocumentationUrl', 'ORGANIZATION', 'gdpr',
     'gdpr.riskAssessmentDocumentation', 'Link til risikovurdering', 'Documentation of the risk assessment'),
(22, 'ItSystemUsage.noteRisks', 'ORGANIZATION', 'gdpr',
     'gdpr.riskAssessmentNotes', 'Bemærkning til risikovurdering', 'Notes on the risk assessment'),
(23, 'ItSystemUsage.PlannedRiskAssessmentDate', 'ORGANIZATION', 'gdpr',
     'gdpr.plannedRiskAssessmentDate', 'Dato for planlagt risikovurdering', 'Planned risk assessment'),
(24, 'ItSystemUsage.DPIA', 'ORGANIZATION', 'gdpr',
     'gdpr.dpiaConducted', 'Gennemført konsekvensanalyse (DPIA)', 'Impact assessment (DPIA) conducted'),
(25, 'ItSystemUsage.DPIADateFor', 'ORGANIZATION', 'gdpr',
     'gdpr.dpiaDate', 'Dato for konsekvensanalyse (DPIA)', 'Date of the impact assessment (DPIA)'),
(26, 'ItSystemUsage.DPIASupervisionDocumentationUrl', 'ORGANIZATION', 'gdpr',
     'gdpr.dpiaDocumentation', 'Link til konsekvensanalyse (DPIA)', 'Documentation of the impact assessment (DPIA)');

insert into field_package (name, label_da, label_en) values
('isms-2025-11', 'ISMS-leverandør, november 2025', 'ISMS supplier, November 2025');

insert into field_package_field (package, field_key)
select 'isms-2025-11', field_key from lockable_field where position <= 11;

grant select on lockable_field, field_package, field_package_field to ${app_role};
