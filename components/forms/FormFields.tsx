"use client";

import { useTranslations } from "next-intl";
import { AttributionRows } from "./AttributionRows";
import { CodesControl } from "./controls/CodesControl";
import { SegmentedControl, SelectControl } from "./controls/CodeControl";
import { CountControl, TextControl } from "./controls/TextControl";
import { DuplicatesPanel } from "./DuplicatesPanel";
import type { DuplicatesPanelProps } from "./DuplicatesPanel";
import { Fold, FormSection } from "./FormSection";
import type { BlankForm } from "./form-values";
import { OperationFields } from "./OperationFields";
import { PlaceFields } from "./PlaceFields";
import { RelationRows } from "./RelationRows";
import { killedSplitFields, sections } from "./sections";
import type { SectionId } from "./sections";
import { SensitivityAdvice } from "./SensitivityAdvice";
import { SourceCards } from "./SourceCards";
import { TollFields } from "./TollFields";
import { WhenFields } from "./WhenFields";
import styles from "./FormSection.module.css";

export type FormFieldsProps = {
  readonly blank: BlankForm;
  readonly today: string;
  readonly foldedSources: number;
  readonly duplicates: DuplicatesPanelProps;
};

const foldedIn = (id: SectionId) => sections.find((section) => section.id === id)?.folded ?? [];

/** Every entered field of the codebook, in nine sections. */
export function FormFields({ blank, today, foldedSources, duplicates }: FormFieldsProps) {
  const t = useTranslations("form");
  const { values } = blank;
  return (
    <>
      <FormSection id="what">
        <div className={styles.two}>
          <SegmentedControl path="kind" />
          <SelectControl path="eventType" />
        </div>
        <Fold summary={t("more.what")} names={foldedIn("what")} blank={values}>
          <div className={styles.two}>
            <SegmentedControl path="unit" />
            <CountControl path="eventsCovered" />
          </div>
          <SegmentedControl path="clarity" />
        </Fold>
      </FormSection>

      <FormSection id="when">
        <WhenFields today={today} />
        <Fold summary={t("more.when")} names={foldedIn("when")} blank={values}>
          <SegmentedControl path="dateBasis" />
        </Fold>
      </FormSection>

      <FormSection id="where">
        <PlaceFields />
        <Fold summary={t("more.where")} names={foldedIn("where")} blank={values}>
          <TextControl path="placeLocal" />
          <CodesControl name="provinceAlternatives" />
          <SelectControl path="targetCountry" emptyLabel={t("nothingCrossed")} />
        </Fold>
        <DuplicatesPanel {...duplicates} />
      </FormSection>

      <FormSection id="who-was-hit">
        <div className={styles.two}>
          <SelectControl path="targetType" />
          <CodesControl name="targetCommunities" />
        </div>
        <TextControl path="targetDescription" />
        <Fold summary={t("more.who-was-hit")} names={foldedIn("who-was-hit")} blank={values}>
          <SelectControl path="targetAffiliation" emptyLabel={t("noneStated")} />
        </Fold>
      </FormSection>

      <FormSection id="who-did-it">
        <div className={styles.two}>
          <SelectControl path="assessedActor" />
          <SegmentedControl path="assessedConfidence" emptyLabel={t("notStated")} reversed />
        </div>
        <AttributionRows blank={blank.attribution} />
        <OperationFields blank={values} />
      </FormSection>

      <FormSection id="toll" aside={t("toll.aside")}>
        <TollFields />
        <Fold summary={t("more.toll")} names={foldedIn("toll")} blank={values}>
          <div className={styles.four}>
            {killedSplitFields.map((name) => <CountControl key={name} path={name} />)}
          </div>
        </Fold>
      </FormSection>

      <FormSection id="text" aside={t("textAside")}>
        <TextControl path="summary" rows={4} hint={t("noNames")} />
        <Fold summary={t("more.text")} names={foldedIn("text")} blank={values}>
          <TextControl path="codingNote" rows={4} />
          <TextControl path="privateNotes" rows={3} hint={t("privateHint")} />
        </Fold>
      </FormSection>

      <FormSection id="sources" aside={t("sources.aside")}>
        <SourceCards blank={blank.source} today={today} foldedAtFirst={foldedSources} />
      </FormSection>

      <FormSection id="trust">
        <div className={styles.two}>
          <SegmentedControl path="confidence" reversed />
          <SegmentedControl path="sensitivity" />
        </div>
        <SensitivityAdvice />
        <Fold summary={t("more.trust")} names={foldedIn("trust")} blank={values}>
          <div className={styles.two}>
            <SelectControl path="status" without={["retracted"]} />
            <TextControl path="duplicateOf" />
          </div>
          <RelationRows blank={blank.relation} />
        </Fold>
      </FormSection>
    </>
  );
}
