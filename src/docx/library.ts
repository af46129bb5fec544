/** The names in use of the docx library. The bundle keeps these alone: its files share this module, not the library. */
export {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IBorderOptions,
  ImportedXmlComponent,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  type XmlComponent,
} from "docx";
