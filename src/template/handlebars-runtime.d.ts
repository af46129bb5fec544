// The package has no types for its runtime, which is Handlebars without its compiler.
declare module "handlebars/runtime.js" {
  import Handlebars from "handlebars";
  export default Handlebars;
}
